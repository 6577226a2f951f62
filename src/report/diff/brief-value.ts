const LONGEST = 120;
const DEEPEST = 6;

/** A value of a manifest as one short text, however large it is; nothing for an absent one. */
export function briefValue(value: unknown): string | undefined {
  if (value === undefined || value === null) {
    return undefined;
  }
  const text = written(value, DEEPEST, LONGEST + 1);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}...`;
}

/** Stops soon after so many characters. */
function written(value: unknown, depth: number, room: number): string {
  if (typeof value === 'string') {
    return JSON.stringify(value.slice(0, room));
  }
  if (typeof value !== 'object' || value === null) {
    return String(value ?? null);
  }
  if (depth === 0) {
    return '...';
  }
  const isList = Array.isArray(value);
  let text = isList ? '[' : '{';
  let separator = '';
  const fields = value as Record<string, unknown>;
  for (const key of isList ? Object.keys(value) : Object.keys(value).sort()) {
    if (text.length > room) {
      break;
    }
    if (!isList && (fields[key] === undefined || fields[key] === null)) {
      continue;
    }
    const part = written(fields[key], depth - 1, room - text.length);
    text += `${separator}${isList ? '' : `${JSON.stringify(key.slice(0, room))}:`}${part}`;
    separator = ',';
  }
  return `${text}${isList ? ']' : '}'}`;
}
