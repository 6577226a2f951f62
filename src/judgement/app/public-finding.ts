import { Judgement } from './acceptance';
import { Resource } from '../../graph/resource';
import { ObjectName } from '../../report/way-in';
import { ExposureFinding } from '../exposure-finding';

export function nameOf({ kind, namespace, name }: Resource): ObjectName {
  return { kind, ...(namespace === '' ? {} : { namespaceName: namespace }), name };
}

/** A finding as users of all languages see it. */
export function publicFinding({ finding, acknowledgedBecause }: Judgement): ExposureFinding {
  const { id, severity, at, origin, field, message, fix, related } = finding;
  return {
    id,
    severity,
    ...(at === undefined ? {} : { culprit: nameOf(at) }),
    ...(origin.construct === undefined ? {} : { constructPath: origin.construct }),
    ...(field === '' ? {} : { fieldPath: field }),
    message,
    fix,
    ...(related.length === 0 ? {} : { related: related.map(nameOf) }),
    ...(acknowledgedBecause === undefined ? {} : { acknowledgedBecause }),
  };
}
