/**
 * A value of a manifest as one short text, whatever it is and however large: as JSON writes it, up to so many characters.
 *
 * Nothing of the value is called, and no more of it is read than is shown.
 */
export function briefValue(value: unknown, longest: number, keysOf: (object: object) => readonly string[] = Object.keys): string {
  // Each level takes a character at least, so that no value is too deep.
  return brief(written(value, longest + 1, keysOf), longest);
}

/** The beginning of a text, with its length if that is not all. */
export function brief(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}...`;
}

/** Stops soon after so many characters. */
function written(value: unknown, room: number, keysOf: (object: object) => readonly string[]): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.slice(0, Math.max(room, 0)));
    case 'object':
      return value === null ? 'null' : members(value, room, keysOf);
    case 'function':
    case 'symbol':
      return `a ${typeof value}`;
    default:
      return String(value);
  }
}

function members(object: object, room: number, keysOf: (object: object) => readonly string[]): string {
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
      text += `${separator}${name}${written(member ?? null, room - text.length - name.length, keysOf)}`;
      separator = ',';
    }
  }
  return text + close;
}
