const PATTERN = /^([+-]?)([0-9]*)(?:\.([0-9]*))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;
const LONGEST = 1000;

/** Powers of ten beyond this are larger, or smaller, than everything else anyway. */
const LARGEST_EXPONENT = 500;
const NANO = 9;
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const LARGEST_BINARY = (2n ** 63n - 1n) * 10n ** BigInt(NANO);

export const QUANTITY_RULE = 'must be a quantity such as 500m, 2, 128Mi or 1e3';

/** An amount of a resource: '500m', '128Mi', 2. */
export function isQuantity(value: unknown): boolean {
  return parseQuantity(value) !== undefined;
}

/** The amount in units of 1/1,000,000,000, rounded away from zero, so that amounts can be compared. */
export function parseQuantity(value: unknown): bigint | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') {
    return undefined;
  }
  const text = String(value).trim();
  const match = text === '' || text.length > LONGEST ? null : PATTERN.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, sign, whole, fraction = '', suffix = ''] = match;
  if (whole + fraction === '') {
    return isNothing(suffix) ? 0n : undefined;
  }
  const digits = BigInt(`0${whole}${fraction}`);
  const nanos = BINARY.includes(suffix) ? binary(digits, suffix, fraction.length) : decimal(digits, suffix, fraction.length);
  return sign === '-' ? -nanos : nanos;
}

/** Where there is no digit at all the server reads a zero, unless it has to calculate with the text. */
function isNothing(suffix: string): boolean {
  return suffix !== 'Pi' && suffix !== 'Ei' && exponentOf(suffix) >= -NANO;
}

function binary(digits: bigint, suffix: string, places: number): bigint {
  const amount = scale(digits * 1024n ** BigInt(BINARY.indexOf(suffix) + 1), NANO - places);
  return amount > LARGEST_BINARY ? LARGEST_BINARY : amount;
}

function decimal(digits: bigint, suffix: string, places: number): bigint {
  return scale(digits, Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponentOf(suffix))) + NANO - places);
}

/** The power of ten that a decimal suffix stands for. */
function exponentOf(suffix: string): number {
  return DECIMAL[suffix] ?? (/^[eE]/.test(suffix) ? Number(suffix.slice(1)) : 0);
}

function scale(digits: bigint, exponent: number): bigint {
  if (exponent >= 0) {
    return digits * 10n ** BigInt(exponent);
  }
  const divisor = 10n ** BigInt(-exponent);
  return (digits + divisor - 1n) / divisor;
}
