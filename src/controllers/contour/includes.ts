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

/** The root and what it includes, each once; circles end by that. */
export function includedBy(root: SeenObject, objects: SeenObjects): Included[] {
  const found: Included[] = [{ proxy: root, prefix: '', conditions: [], saidBy: [] }];
  const seen = new Set([root]);
  for (const { proxy, prefix, conditions, saidBy } of found) {
    for (const include of proxy.spec.children('includes')) {
      const child = objects.find(HTTP_PROXY, include.text('namespace') ?? proxy.namespace, include.text('name') ?? '');
      if (child !== undefined && !seen.has(child)) {
        seen.add(child);
        const own = include.children('conditions');
        found.push({
          proxy: child.take(),
          prefix: joined(prefix, prefixIn(own) ?? ''),
          conditions: [...conditions, ...conditionsIn(own)],
          saidBy: [...saidBy, include],
        });
      }
    }
  }
  return found;
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
