import { createHash } from 'crypto';
import { briefValue } from '../text/brief-value';

const SHOWN = 100;

/** More of a value is not compared: repeated parts of YAML can be endless. */
const COMPARED = 3_000;

/** A value of a manifest as one line by which it can be compared: what is long, or of several lines, is shown by a digest. */
export function protectionValue(value: unknown): string {
  const text = typeof value === 'string' ? value : writtenValue(value);
  return text.length <= SHOWN && !/[\r\n]/.test(text) ? text : contentDigest(text);
}

/** The same for what is not understood and may hold secrets: only texts of one line are shown. */
export function hiddenValue(value: unknown): string {
  return typeof value === 'object' && value !== null ? contentDigest(writtenValue(value)) : protectionValue(value);
}

function writtenValue(value: unknown): string {
  return briefValue(value, COMPARED, (object) => Object.keys(object).sort());
}

function contentDigest(text: string): string {
  return `content ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
