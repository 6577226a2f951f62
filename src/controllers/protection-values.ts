import { isNetwork } from './allowed-networks';
import { isIP } from '../api-rules/formats/ip';
import { itemsOf } from '../text/listed';

/** The networks of a list, or of an annotation that lists them; nothing if anything else is among them. */
export function networksOf(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = typeof value === 'string' ? itemsOf(value) : Array.isArray(value) ? value : [];
  const areNetworks = items.length > 0 && items.every((item) => typeof item === 'string' && isNetwork(item));
  return areNetworks ? items.map((item) => wholeNetwork(item as string)) : undefined;
}

/** A single address is a network of one. */
function wholeNetwork(text: string): string {
  return isIP(text) ? `${text}/${text.includes(':') ? 128 : 32}` : text;
}

/** A number, as it stands in YAML or in an annotation. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}(\.\d{1,6})?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

const SIZE = /^(\d{1,15})\s*([kmg]?)(i?)b?$/i;
const POWERS = ['', 'k', 'm', 'g'];

/** Bytes, as proxies write them: `8m`, `512k`; and as Kubernetes does: `8Mi`. */
export function sizeOf(value: unknown): number | undefined {
  const [, digits, unit] = SIZE.exec(typeof value === 'number' ? `${value}` : typeof value === 'string' ? value.trim() : '') ?? [];
  return digits === undefined ? undefined : Number(digits) * 1024 ** POWERS.indexOf(unit.toLowerCase());
}

/** Bytes of a body by nginx, where none means that it is as large as it likes; larger than any number that is written. */
export function bodySizeOf(value: unknown): number | undefined {
  return value === '0' ? Number.MAX_SAFE_INTEGER : sizeOf(value);
}

const RATE = /^(\d{1,9})r\/([sm])$/;

/** Requests of a minute, as nginx writes a rate: `10r/s`. */
export function rateOf(value: unknown): number | undefined {
  const [, count, unit] = RATE.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 's' ? 60 : 1);
}

/** A limit by which nothing is limited. */
export function isLimit(value: unknown): boolean {
  return value !== '0' && value !== 0;
}

/** A flag that is on. */
export function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}
