import { IngressRule } from './ingress-rules';
import { ServedPath } from './served-path';
import { withoutSlash } from '../text/without-slash';

/** A path, and how it is compared. */
export type ComparedPath = Pick<ServedPath, 'match' | 'path'>;

/** Character by character: what begins with the text. */
export function byCharacters(path: string): ComparedPath {
  return { match: path === '/' ? 'elements' : path.endsWith('/') ? 'below' : 'characters', path };
}

/** Element by element. */
export function byElements(path: string): ComparedPath {
  return { match: 'elements', path: withoutSlash(path) };
}

/** As load balancers of clouds do: whole, but for what follows a star at the end. */
export function byStar(path: string): ComparedPath {
  if (!/[*?]/.test(path)) {
    return { match: 'exact', path };
  }
  const start = path.slice(0, -1);
  return path.endsWith('*') && !/[*?]/.test(start) ? byCharacters(start) : { match: 'expression', path };
}

/** How a controller compares the paths of each type. */
export interface PathTypes {
  readonly prefix: (path: string) => ComparedPath;
  readonly implementationSpecific: (path: string) => ComparedPath;
}

export function comparedBy({ prefix, implementationSpecific }: PathTypes): (rule: IngressRule) => ComparedPath {
  return ({ path, pathType }) => {
    switch (pathType) {
      case 'Exact': return { match: 'exact', path };
      case 'Prefix': return prefix(path);
      case 'ImplementationSpecific': return implementationSpecific(path);
      default: return { match: 'unknown', path };
    }
  };
}
