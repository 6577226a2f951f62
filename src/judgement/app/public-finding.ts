import { objectName } from '../../report/inventory/object-name';
import { Judgement } from '../acknowledged';
import { ExposureFinding } from '../exposure-finding';

/** A finding as users of all languages see it. */
export function publicFinding({ finding, acknowledgedBecause }: Judgement): ExposureFinding {
  const { id, severity, at, origin, field, message, fix, related } = finding;
  return {
    id,
    severity,
    ...(at === undefined ? {} : { culprit: objectName(at) }),
    ...(origin.construct === undefined ? {} : { constructPath: origin.construct }),
    ...(field === '' ? {} : { fieldPath: field }),
    message,
    fix,
    ...(related.length === 0 ? {} : { related: related.map(objectName) }),
    ...(acknowledgedBecause === undefined ? {} : { acknowledgedBecause }),
  };
}
