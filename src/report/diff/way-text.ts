import { reachText } from './reach-difference';
import { nameText } from '../inventory/object-name';
import { WayIn } from '../way-in';

/** From where, by what and to where, of a way in that was opened or closed: 'from internet by HTTPS 443 to Deployment shop/web port 8080'. */
export function wayText(way: WayIn): string {
  const { protocol, port, targets, service } = way;
  const ends = targets.map(({ workload, containerPort }) => `${nameText(workload)}${containerPort === undefined ? '' : ` port ${containerPort}`}`);
  const to = ends.length > 0 ? [...new Set(ends)].join(', ') : service === undefined ? 'nothing that is known' : nameText(service);
  return `from ${reachText(way)} by ${protocol}${port === undefined ? '' : ` ${port}`} to ${to}`;
}
