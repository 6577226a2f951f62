import { Entry } from './entries';

const TITLE = /^invalid [A-Za-z0-9.]+:$/;
const PROBLEM = /^ {2}(?:\[[\w/-]+\] )?'([\x20-\x7e]+?)' must [\x20-\x7e]+; [\x20-\x7e]+$/;
const JAVASCRIPT = /\bundefined\b|\bnull\b|NaN|Infinity|\[object|never shown|Cannot |is not (a|an|iterable|defined)\b|TypeError/;

/** A call that has one thing that is wrong, and what an error calls that. */
export interface WrongCall {
  readonly property: string;
  readonly args: unknown[];
}

/** What is wrong with the answers to wrong calls: each is to be our error, about that property and no other. */
export async function faultsOf(entry: Entry, calls: WrongCall[], says = ''): Promise<string[]> {
  const faults: string[] = [];
  for (const { property, args } of calls) {
    const error = await errorOf(entry, args);
    const properties = propertiesIn(error);
    if (properties.length === 0 || properties.some((each) => each !== property) || !error.message.includes(says)) {
      faults.push(`${property}: ${error.name}: ${error.message}`);
    }
  }
  return faults;
}

/** The properties that our error names; none of any other error. */
export function propertiesIn({ name, message }: Error): string[] {
  const [title, ...lines] = message.replaceAll('"undefined"', '""').split('\n');
  const properties = lines.map((line) => JAVASCRIPT.test(line) ? undefined : PROBLEM.exec(line)?.[1]);
  return name === 'Error' && TITLE.test(title) && properties.every((property) => property !== undefined) ? properties : [];
}

/** What a call ends with, at once or later. */
export async function errorOf({ call }: Entry, args: unknown[]): Promise<Error> {
  try {
    await call(args);
  } catch (error) {
    return error as Error;
  }
  return new Error('nothing is said');
}
