/** Escapes of half a character, and numbers that may be too large. */
const NEEDS_LOOK = /\\u[dD][89a-fA-F]|\d{300}|[eE]\+?\d{3}/;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** What a text of JSON says as Go reads it, or why it says nothing there; nothing if it is no JSON. */
export function jsonValue(text: string): { readonly value: unknown } | { readonly message: string } | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!NEEDS_LOOK.test(text)) {
    return { value };
  }
  return hasInfinity(value) ? { message: 'must have numbers that fit into 64 bits' } : { value: withWholeCharacters(value) };
}

function hasInfinity(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.values(value).some(hasInfinity) : value === Infinity || value === -Infinity;
}

function withWholeCharacters(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(HALF_CHARACTER, '\uFFFD');
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(withWholeCharacters);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [withWholeCharacters(key), withWholeCharacters(inner)]));
}
