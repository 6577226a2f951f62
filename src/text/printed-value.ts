import { rttiOf } from './rtti';

const LONGEST = 80;
const LONGEST_NAME = 120;

/**
 * A value as an error text shows it: quoted like JSON, without characters that
 * look like others or move the cursor, and cut where it is long. Objects of a
 * class are shown by its name. Never throws, whatever the value is.
 *
 * Letters outside of ASCII are written as their code, so that a look-alike in a
 * host name can be seen.
 */
export function printedValue(value: unknown): string {
  try {
    return visible(named(value) ?? JSON.stringify(value, namedWithin), LONGEST);
  } catch {
    return 'a value that cannot be shown';
  }
}

/**
 * The name of a property as an error text shows it; a part of it may be a key
 * that the user wrote.
 */
export function printedName(name: string): string {
  return visible(name, LONGEST_NAME);
}

/** `a Service`, `an ExposedApp`. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What has no form in JSON; nothing for all else. */
function named(value: unknown): string | undefined {
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'number':
      return Number.isFinite(value) ? undefined : 'a number that is not finite';
    case 'bigint':
      return String(value);
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    case 'object':
      return value === null ? 'nothing' : nameOfClass(value);
    default:
      return undefined;
  }
}

/** The same for an item of a list or a map, as it is before JSON changes it. */
function namedWithin(this: { [key: string]: unknown }, key: string, changed: unknown): unknown {
  const item = this[key];
  return key === '' ? changed : named(item) ?? changed;
}

/** Lists and plain maps are of none. */
function nameOfClass(value: object): string | undefined {
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null) {
    return undefined;
  }
  // What joins files may rename a class, but not what jsii has written on it.
  const name: unknown = rttiOf(prototype.constructor).fqn?.replace(/^.*\./, '') ?? prototype.constructor?.name;
  return typeof name === 'string' && /^[A-Za-z]\w*$/.test(name) ? withArticle(name) : 'an object';
}

function visible(text: string, longest: number): string {
  const plain = text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return plain.length <= longest ? plain : `${plain.slice(0, longest)}... (${text.length} characters)`;
}
