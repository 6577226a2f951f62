import { Finding } from '../../checks/finding';
import { printable } from '../../report/printable';
import { printedName } from '../../text/printed-value';

/** `'spec.selector' chooses no pods: ...; give 'selector' the labels of the pods (service-to-pod/selects-no-pods)` */
export function findingText({ id, field, at, message, fix, related }: Finding): string {
  const what = field === '' ? at?.toString() : `'${printedName(field)}'`;
  const paths = new Set(related.map(({ origin }) => origin.construct).filter((path) => path !== undefined));
  // Where a check names them itself, they are not named again.
  const others = [...paths].map((path) => `[${path}]`).filter((place) => !message.includes(place));
  const see = others.length === 0 ? '' : `, see ${others.join(', ')}`;
  return printable(`${what === undefined ? '' : `${what} `}${message}${see}; ${fix} (${id})`);
}
