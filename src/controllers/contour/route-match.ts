import { conditionsIn, Included, joined, prefixIn } from './includes';
import { literalPattern } from '../../text/safe-path';
import { Look } from '../look';
import { ServedPath } from '../served-path';

/** Exact paths go first, then longer prefixes, then more conditions. */
const EXACT = 1_000_000;
const CONDITION = 0.5;

/** What a route of an HTTPProxy compares. */
export interface RoutePath extends Pick<ServedPath, 'match' | 'path' | 'precedence' | 'conditions' | 'spelled'> {
  /** The prefix of a route that has one. */
  readonly prefix?: string;
}

export function routeMatch(route: Look, included: Pick<Included, 'prefix' | 'conditions'>): RoutePath {
  const conditions = route.children('conditions');
  const own = prefixIn(conditions);
  const prefix = own === undefined && included.prefix === '' ? undefined : joined(included.prefix, own ?? '');
  const path = prefix ?? '/';
  const itself = conditions.filter((condition) => isPathItself(condition, path));
  const others = [...included.conditions, ...conditionsIn(conditions.filter((condition) => !itself.includes(condition)))].sort();
  const more = others.length === 0 ? {} : { conditions: others };
  const bonus = (others.length + itself.length) * CONDITION;
  const exact = textOf(conditions, 'exact');
  if (exact !== undefined) {
    const whole = joined(included.prefix, exact);
    return { match: 'exact', path: whole, spelled: { path: whole, type: 'Exact' }, precedence: EXACT + whole.length + bonus, ...more };
  }
  const regex = textOf(conditions, 'regex');
  if (regex !== undefined) {
    const expression = joined(included.prefix, regex);
    return { match: 'expression', path: expression, spelled: { path: expression, type: 'RegularExpression' }, precedence: regex.length + bonus, ...more };
  }
  const match = itself.length > 0 ? 'exact' : path === '/' ? 'elements' : path.endsWith('/') ? 'below' : 'characters';
  return { match, path, spelled: { path, type: 'Prefix' }, precedence: path.length + bonus, ...(prefix === undefined ? {} : { prefix }), ...more };
}

function textOf(conditions: readonly Look[], field: 'exact' | 'regex'): string | undefined {
  return conditions.find((condition) => condition.has(field))?.text(field);
}

/** A prefix that is held to just its path, by the header that holds the path. */
function isPathItself(condition: Look, prefix: string): boolean {
  const header = condition.child('header');
  const name = header?.text('name', (text) => text === ':path');
  const regex = header?.text('regex', (text) => text === `^${literalPattern(prefix)}([?].*)?$`);
  return name !== undefined && regex !== undefined;
}
