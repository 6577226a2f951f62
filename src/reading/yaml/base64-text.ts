import { YamlError } from './yaml-error';

/** The text whose bytes are given to the base of 64, over any number of lines. */
export function base64Text(encoded: string, offset: number): string {
  const text = encoded.replace(/[\r\n]/g, '');
  const padding = /={0,2}$/.exec(text)![0].length;
  if (text.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(text.slice(0, text.length - padding))) {
    throw new YamlError("must be base64, as its tag '!!binary' says", offset);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'));
  } catch {
    // JSON has texts only, and `kubectl` loses what is none.
    throw new YamlError("must be the base64 of a text: bytes of another kind belong in 'binaryData', without a tag", offset);
  }
}
