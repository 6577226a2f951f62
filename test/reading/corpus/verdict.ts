import { createHash } from 'crypto';

/** What a reader makes of a file: its objects, in which the order of keys does not matter, or nothing. */
export function verdict(objects: readonly unknown[] | undefined): string {
  return objects === undefined ? 'refused' : JSON.stringify(objects, sorted);
}

/** Of a document and what a reader makes of it, which is much shorter. */
export function fingerprint(content: string | Uint8Array, said: string): string {
  return createHash('sha256').update(content).update('\0').update(said).digest('base64url').slice(0, 6);
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
