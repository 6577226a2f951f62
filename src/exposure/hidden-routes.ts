import { HiddenPath } from '../controllers/joined-paths';
import { Read } from '../controllers/reading';
import { ServedPath } from '../controllers/served-path';
import { unknownParts } from '../controllers/unread-parts';

/**
 * The paths that get no requests by any scheme, because a wider one goes before them. Where something is unread that may
 * decide which of them goes first, nothing is certain.
 */
export function hiddenPaths({ hidden, routes, unreadParts }: Read): HiddenPath[] {
  const served = new Set(routes.flatMap(({ path, plain }) => plain === undefined ? [lookOf(path)] : [lookOf(path), lookOf(plain)]));
  const found = new Map(hidden.map((one) => [lookOf(one.path), one]));
  return [...found.values()].filter(({ path, before }) => {
    const unread = [...path.saidBy, ...before.saidBy].flatMap((look) => look.unreadAbout());
    // what redirects to HTTPS is meant to go first
    return !served.has(lookOf(path)) && before.outcome.kind !== 'redirect' && !unknownParts(unreadParts, unread).has('path');
  });
}

/** The part of its object that says a path, which is the same for all schemes. */
function lookOf({ saidBy: [look] }: ServedPath): ServedPath['saidBy'][0] {
  return look;
}
