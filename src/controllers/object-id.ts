import { createHash } from 'crypto';

/**
 * The construct id of an object that belongs to a path or a host.
 *
 * Readable, and unique for the text: where characters had to be replaced, a
 * hash tells texts apart that would read the same.
 */
export function objectId(purpose: string, text: string): string {
  const readable = text.replace(/^\//, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);
  const faithful = text === readable || text === `/${readable}`;
  const hash = faithful ? [] : [createHash('sha256').update(text).digest('hex').slice(0, 8)];
  return [purpose, readable, ...hash].filter((part) => part !== '').join('-');
}
