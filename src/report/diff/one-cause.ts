import { nameWithoutDefault } from './default-names';
import { WayInChange } from './way-in-change';
import { nameText } from '../inventory/object-name';
import { ObjectName, WayIn, WayInKind } from '../way-in';

const OF_SERVICES: ReadonlySet<WayInKind> = new Set([WayInKind.LOAD_BALANCER, WayInKind.NODE_PORT, WayInKind.EXTERNAL_IP]);

/**
 * Changes with one cause as one: what a load balancer admits is so for all sites behind it, and what an object says may be so for
 * all of its ways in. The way of the load balancer itself stands for the others.
 */
export function byCause(changes: readonly WayInChange[]): WayInChange[] {
  const rows = new Map<string, WayInChange[]>();
  for (const change of changes) {
    const key = causeOf(change);
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    row.push(change);
  }
  return [...rows.values()].map((row) => {
    const first = row.find(({ after }) => after !== undefined && OF_SERVICES.has(after.way)) ?? row[0];
    return row.length === 1 ? first : { ...first, behind: row.filter((one) => one !== first).map(({ id }) => id) };
  });
}

/** What was opened or closed stands for itself. */
function causeOf({ id, change, before, after, differences }: WayInChange): string {
  if (before === undefined || after === undefined) {
    return JSON.stringify([id, change]);
  }
  const isReach = differences.length === 1 && differences[0].what === 'reachability';
  const said = differences.map(({ what, before: was, after: is, effect }) => [what, was, is, effect]);
  return JSON.stringify([nameText(nameWithoutDefault(isReach ? entryOf(after) : after.opener)), said]);
}

function entryOf({ way, entry, gateway, opener }: WayIn): ObjectName {
  return OF_SERVICES.has(way) ? opener : entry ?? gateway ?? opener;
}
