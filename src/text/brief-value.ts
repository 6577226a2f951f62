/** What is below is not written: each level of depth takes place on the stack. */
const MOST_DEEP = 500;

/**
 * A value of a manifest as one short text, whatever it is and however large: as JSON writes it, up to so many characters.
 *
 * Nothing of the value is called, and no more of it is read than is shown.
 */
export function briefValue(value: unknown, longest: number, keysOf: (object: object) => readonly string[] = Object.keys): string {
  return brief(written(value, longest + 1, { keysOf, depth: 0 }), longest);
}

/** The beginning of a text, with its length if that is not all. */
export function brief(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}...`;
}

interface Place {
  readonly keysOf: (object: object) => readonly string[];
  readonly depth: number;
}

/** Stops soon after so many characters. */
function written(value: unknown, room: number, place: Place): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.slice(0, Math.max(room, 0)));
    case 'object':
      return value === null ? 'null' : place.depth === MOST_DEEP ? '...' : members(value, room, place);
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}

function members(object: object, room: number, { keysOf, depth }: Place): string {
  const isList = Array.isArray(object);
  const [open, close] = isList ? '[]' : '{}';
  let text = open;
  let separator = '';
  for (const key of isList ? object.keys() : keysOf(object)) {
    if (text.length > room) {
      break;
    }
    const member = (object as Record<PropertyKey, unknown>)[key];
    if (isList || member !== undefined) {
      const name = isList ? '' : `${JSON.stringify(String(key).slice(0, Math.max(room, 0)))}:`;
      text += `${separator}${name}${written(member ?? null, room - text.length - name.length, { keysOf, depth: depth + 1 })}`;
      separator = ',';
    }
  }
  return text + close;
}
