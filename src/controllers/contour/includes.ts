import { HTTP_PROXY } from './facts';
import { Look } from '../look';
import { SeenObject, SeenObjects } from '../seen-objects';

/** An HTTPProxy that a host includes, or the one of the host itself. */
export interface Included {
  readonly proxy: SeenObject;

  /** What stands before its own prefixes. */
  readonly prefix: string;

  /** What else the way to it compares. */
  readonly conditions: readonly string[];

  /** Where it is included. */
  readonly saidBy: readonly Look[];
}

/** An include of an HTTPProxy that is not among the objects. */
export type Missing = Omit<Included, 'proxy'> & { readonly include: Look };

/** What a host includes, once for each way to it; and where nobody knows what is included. */
export interface Includes {
  readonly included: readonly Included[];
  readonly missing: readonly Missing[];
}

/** Of two that each include two others, there are more ways than objects. */
const MOST_WAYS = 1000;

/** The root and what it includes. Contour refuses circles, which lead to nothing new. */
export function includedBy(root: SeenObject, objects: SeenObjects): Includes {
  const found: Array<Included & { readonly way: readonly SeenObject[] }> = [{ proxy: root, prefix: '', conditions: [], saidBy: [], way: [root] }];
  const missing: Missing[] = [];
  for (const { proxy, prefix, conditions, saidBy, way } of found) {
    for (const include of proxy.spec.children('includes')) {
      const child = objects.find(HTTP_PROXY, include.text('namespace') ?? proxy.namespace, include.text('name') ?? '');
      const own = include.children('conditions');
      const place = { prefix: joined(prefix, prefixIn(own) ?? ''), conditions: [...conditions, ...conditionsIn(own)], saidBy: [...saidBy, include] };
      if (child === undefined || found.length === MOST_WAYS) {
        missing.push({ ...place, include });
      } else if (!way.includes(child)) {
        found.push({ ...place, proxy: child.take(), way: [...way, child] });
      }
    }
  }
  return { included: found, missing };
}

/** The prefixes of several conditions count as one. */
export function prefixIn(conditions: readonly Look[]): string | undefined {
  const prefixes = conditions.flatMap((condition) => condition.text('prefix') ?? []);
  return prefixes.length === 0 ? undefined : prefixes.join('');
}

/** What else is compared, by names; what these have to be stays unread. */
export function conditionsIn(conditions: readonly Look[]): string[] {
  return conditions.flatMap((condition) => (['header', 'queryParameter'] as const).flatMap((kind) => {
    const named = condition.child(kind);
    return named === undefined ? [] : `${kind} ${named.summary()}`;
  }));
}

export function joined(prefix: string, path: string): string {
  const before = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  return before !== '' && path === '/' ? before : `${before}${path}`;
}
