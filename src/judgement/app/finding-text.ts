import { Finding } from '../../checks/finding';
import { MOST_PLACES } from '../../report/findings/reported-finding';
import { printable } from '../../report/printable';
import { printedName } from '../../text/printed-value';
import { Cause, relatedOf } from '../causes';

/** `'spec.selector' chooses no pods: ...; give 'selector' the labels of the pods (service-to-pod/selects-no-pods)` */
export function findingText(cause: Cause): string {
  const { finding: { id, field, at, origin, message, fix }, also } = cause;
  const what = field === '' ? at?.toString() : `'${printedName(field)}'`;
  const paths = new Set(relatedOf(cause).map((related) => related.origin.construct).filter((path) => path !== undefined));
  // Where a check names them itself, they are not named again.
  const others = [...paths].map((path) => `[${path}]`).filter((place) => !message.includes(place));
  const see = others.length === 0 ? '' : `, see ${others.join(', ')}`;
  const places = also.map((finding) => placeOf(finding, origin.construct)).filter((place) => !message.includes(place));
  const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : '';
  const elsewhere = places.length === 0 ? '' : `, also at ${places.slice(0, MOST_PLACES).join(', ')}${more}`;
  return printable(`${what === undefined ? '' : `${what} `}${message}${elsewhere}${see}; ${fix} (${id})`);
}

/** The construct, if it is another one, and the field. A whole construct that collides with another is named without. */
function placeOf({ origin: { construct }, field, at }: Finding, here: string | undefined): string {
  const isNamed = construct !== undefined && construct !== here;
  return isNamed ? `[${construct}]` : field === '' ? `${at ?? ''}` : `'${printedName(field)}'`;
}
