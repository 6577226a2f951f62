const PATTERN = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Longer texts are no value that a Secret or a ConfigMap can hold. */
const LONGEST = 4 * 1024 * 1024;

export const BASE64_RULE = 'must be base64';

/** Bytes as text, possibly with line breaks. */
export function isBase64(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && PATTERN.test(value.replace(/[\r\n]/g, ''));
}

/** How many bytes are in such a text. */
export function decodedSize(base64: string): number {
  return Buffer.byteLength(base64, 'base64');
}
