import { printedName } from '../printed-value';
import { Finding } from '../../checks/finding';

/** `'spec.selector' chooses no pods: ...; give 'selector' the labels of the pods (X-01)` */
export function findingText({ id, field, at, message, fix, related }: Finding): string {
  const what = field === '' ? at?.toString() : `'${printedName(field)}'`;
  const others = related.map(({ origin }) => origin.construct).filter((path) => path !== undefined);
  const see = others.length === 0 ? '' : `, see [${[...new Set(others)].join('], [')}]`;
  return `${what === undefined ? '' : `${what} `}${message}${see}; ${fix} (${id})`;
}
