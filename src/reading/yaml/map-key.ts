import { integerOf } from './integer';
import { ScalarNode } from './node';
import { scalarValue } from './scalar-value';
import { YamlError } from './yaml-error';

/** A key of a map, all of which are texts in JSON. */
export interface MapKey {
  readonly text: string;
  /** What it was before: keys that differ in it are two, even if they have the same text. */
  readonly identity: string | number;
}

/** That of a text. */
export const TEXT = 'text';

export function mapKey(node: ScalarNode): MapKey {
  const { type, value } = scalarValue(node);
  if (type === 'str') {
    return { text: value as string, identity: TEXT };
  }
  if (type === 'bool') {
    return { text: String(value), identity: 'boolean' };
  }
  if (type === 'int') {
    // Written out, since a number does not hold all digits of a long one.
    const text = String(Number.isSafeInteger(value) ? value : integerOf(node.text.replaceAll('_', '')));
    return { text, identity: 'integer' };
  }
  if (type === 'float' && !Object.is(value, -0)) {
    // Not a number is no other one, not even itself.
    return { text: singlePrecision(value as number), identity: value as number };
  }
  throw new YamlError('must have keys that are texts, numbers or booleans', node.offset);
}

/** A number as Go writes it in single precision, which `kubectl` does with keys. */
function singlePrecision(value: number): string {
  const single = Math.fround(value);
  if (!Number.isFinite(single)) {
    return Number.isNaN(single) ? '.nan' : single > 0 ? '.inf' : '-.inf';
  }
  const spellings = Array.from({ length: 9 }, (_, i) => single.toExponential(i));
  const shortest = spellings.find((text) => Math.fround(Number(text)) === single)!;
  const [mantissa, exponent] = shortest.split('e');
  const power = Math.abs(Number(exponent));
  return Number(exponent) < -4 || Number(exponent) >= 6 ? `${mantissa}e${exponent[0]}${String(power).padStart(2, '0')}` : String(Number(shortest));
}
