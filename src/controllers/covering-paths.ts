import { ServedPath } from './served-path';
import { push } from '../collections/push';

/**
 * Finds the paths of one host and scheme that match all requests which another one matches, the most precise first.
 * It looks at each place of the other path once, however many paths there are.
 */
export function coveringPaths<P extends ServedPath>(paths: readonly P[]): (path: P) => P[] {
  const prefixes = new Map<string, P[]>();
  for (const path of paths.filter(matchesAllBelow)) {
    push(prefixes, path.match === 'elements' ? prefixOf(path.path) : path.path, path);
  }
  return (path) => {
    const found: P[] = [];
    for (let end = path.path.length; end >= 0; end--) {
      const others = prefixes.get(path.path.slice(0, end)) ?? [];
      found.push(...others.filter((other) => other !== path && covers(other, path)));
    }
    return found;
  };
}

/** Whether it takes all requests for paths that begin with its own: one with conditions takes some of them. */
function matchesAllBelow({ match, conditions }: ServedPath): boolean {
  return conditions === undefined && match !== 'exact' && match !== 'expression' && match !== 'unknown';
}

function covers(wide: ServedPath, narrow: ServedPath): boolean {
  if (wide.match === 'elements') {
    const plain = prefixOf(wide.path);
    return narrow.path.startsWith(`${plain}/`) || (narrow.path === plain && narrow.match !== 'characters');
  }
  return narrow.path.startsWith(wide.path) && !(wide.match === 'below' && narrow.match === 'elements' && narrow.path === wide.path.slice(0, -1));
}

/** What stands before the slash of everything below a path: nothing for the root. */
function prefixOf(path: string): string {
  return path.replace(/\/$/, '');
}
