import { isMap, Json, Look } from './look';
import { hiddenValue, protectionValue } from './protection-value';
import { SeenObject } from './seen-objects';

/** What keeps requests away from a path, or asks who sends them; and what may do so and is not understood here. */
export type ProtectionKind =
  | 'authentication'
  | 'authorization'
  | 'client certificates'
  | 'allowed clients'
  | 'denied clients'
  | 'rate limit'
  | 'connection limit'
  | 'body size'
  | 'web application firewall'
  | 'clients without limits'
  | 'not understood';

/** The name of an object that protects. */
export type ProtectingObject = Pick<SeenObject, 'kind' | 'namespace' | 'name'>;

/** Something that protects a path. */
export interface Protection {
  readonly what: ProtectionKind;

  /** The annotation or the field that says it. */
  readonly option: string;
  readonly object: ProtectingObject;

  /** What it says, beside networks and a limit. */
  readonly value: string;

  /** Whom it is about, if it lists networks. */
  readonly networks?: readonly string[];

  /** Networks from which it is not asked for. */
  readonly exceptFrom?: readonly string[];

  /** How much is let through; of two with the same option and value the higher one lets more through. */
  readonly limit?: number;

  /** The same without it, by the default of the controller. */
  readonly limitWithout?: number;
}

/** How an option of a controller protects. */
export interface ProtectionRule {
  readonly what: ProtectionKind;

  /** Of several names for the same the first one that is there counts. */
  readonly options: readonly string[];

  /** Whether it protects with its value, and what stands beside it. */
  readonly counts?: (value: unknown, around: Look) => boolean;

  /** What else says how it protects. */
  readonly with?: readonly string[];

  /** Where the networks or the limit stand within the value: `local.requests`. */
  readonly within?: string;
  readonly networks?: (value: unknown) => readonly string[] | undefined;
  readonly limit?: (value: unknown) => number | undefined;
  readonly limitWithout?: number;
}

/** How the options that are there protect. */
export function protectionsBy(rules: readonly ProtectionRule[], look: Look, object: ProtectingObject): Protection[] {
  return rules.flatMap((rule) => {
    const option = rule.options.find((name) => look.has(name) && look.peek(name) !== '');
    const { counts = () => true } = rule;
    return option === undefined || !counts(look.peek(option), look) ? [] : [protectionOf(rule, option, look, object)];
  });
}

function protectionOf(rule: ProtectionRule, option: string, look: Look, object: ProtectingObject): Protection {
  const { what, within, limitWithout, with: others = [] } = rule;
  const whole = look.peek(option);
  const map = isMap(whole) ? whole : undefined;
  const value = within === undefined || map === undefined ? whole : valueAt(map, within.split('.'));
  const [networks, limit] = [rule.networks?.(value), rule.limit?.(value)];
  const isRead = networks !== undefined || limit !== undefined;
  const said = Object.fromEntries([
    ...Object.entries(isRead && within !== undefined ? without(map, within.split('.')) : map ?? {}),
    ...others.filter((name) => look.has(name)).map((name) => [name, look.peek(name)]),
  ]);
  const isAlone = Object.keys(said).length === 0;
  return {
    what,
    option,
    object,
    value: isRead && isAlone ? '' : protectionValue(isRead || map !== undefined ? said : isAlone ? value : { '': value, ...said }),
    ...(networks === undefined ? {} : { networks }),
    ...(limit === undefined ? {} : { limit, ...(limitWithout === undefined ? {} : { limitWithout }) }),
  };
}

function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) {
    return value;
  }
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? valueAt((value as Json)[name], rest) : undefined;
}

function without(value: unknown, [name, ...rest]: readonly string[]): Json {
  const entries = Object.entries(isMap(value) || Array.isArray(value) ? value : {});
  return Object.fromEntries(entries.flatMap(([key, one]) => key !== name ? [[key, one]] : rest.length === 0 ? [] : [[key, without(one, rest)]]));
}

/** Something that may protect, or undo what does. */
export function notUnderstood(option: string, object: ProtectingObject, value: unknown): Protection {
  return { what: 'not understood', option, object, value: hiddenValue(value) };
}
