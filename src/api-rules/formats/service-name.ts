import { isDnsLabel } from './dns-label';
import { RefusedBy } from '../refused-by';

const STARTS_WITH_LETTER = /^[a-z]/;

/** The last version that does not let a name start with a digit. */
const LETTER_UNTIL = 35;

export const SERVICE_NAME_RULE =
  'must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit';

/** The name of a Service as all versions take it: a label as in RFC 1035. */
export function isServiceName(value: unknown): boolean {
  return isDnsLabel(value) && STARTS_WITH_LETTER.test(value as string);
}

/** Which clusters refuse a name that not all of them take: newer ones take any label as in RFC 1123. */
export function serviceNameRefusedBy(name: unknown): RefusedBy | undefined {
  return isDnsLabel(name) ? { until: LETTER_UNTIL } : undefined;
}
