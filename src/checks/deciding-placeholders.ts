import { placeholdersIn, placeholdersOfValue } from '../api-rules/formats/placeholder';
import { remembered } from '../collections/remembered';
import { Resource } from '../graph/resource';

/** A field with something that nobody has filled in yet. */
export interface UnfilledField {
  readonly field: string;
  readonly placeholders: readonly string[];
}

/** Fields whose values say nothing of others. */
const TELLING_NOTHING: ReadonlySet<string> = new Set([
  'args', 'binaryData', 'command', 'cpu', 'data', 'description', 'ephemeral-storage', 'image', 'memory', 'sops', 'storage', 'stringData', 'value',
]);

/** In texts of other languages the same characters may be variables of those: `$host`, `${host}`. */
const VARIABLE = /^\$\{?[a-z_]/;

/** What is no part of another language. */
const CERTAIN = /^(?:\$|\{\{|\{%|<%|<path:)/;

/** An object that is written by hand has far fewer values. */
const MOST_VALUES = 20_000;

/** The first field of an object with placeholders, on which it may depend what the object means; nothing if it has none. */
export const decidingPlaceholders = remembered(({ object }: Resource): UnfilledField | undefined => firstUnfilled('', object));

/** The first field with placeholders of what a field holds. */
export function firstUnfilled(place: string, held: unknown): UnfilledField | undefined {
  const waiting: Array<readonly [field: string, value: unknown]> = [[place, held]];
  for (let seen = 0; waiting.length > 0 && seen < MOST_VALUES; seen++) {
    const [field, value] = waiting.pop()!;
    const placeholders = typeof value === 'string' ? inText(value, field) : placeholdersOfValue(value);
    if (placeholders.length > 0) {
      return { field, placeholders };
    }
    if (typeof value === 'object' && value !== null) {
      waiting.push(...fieldsOf(value, field).slice(0, MOST_VALUES));
    }
  }
  return undefined;
}

function inText(text: string, field: string): readonly string[] {
  const all = placeholdersOfValue(text);
  if (!field.startsWith('metadata.annotations') && all.length > 0) {
    return all;
  }
  return placeholdersIn(text).filter((placeholder) => !VARIABLE.test(placeholder) && (placeholder === text || CERTAIN.test(placeholder)));
}

/** The last first, as a stack gives them back. */
function fieldsOf(value: object, field: string): Array<readonly [string, unknown]> {
  const within = Object.entries(value).filter(([key]) => Array.isArray(value) || !TELLING_NOTHING.has(key));
  return within.reverse().map(([key, inner]) => [Array.isArray(value) || field === 'metadata.annotations' ? `${field}[${key}]` : field === '' ? key : `${field}.${key}`, inner]);
}
