import { ApiObject } from 'cdk8s';
import { sentenceOf } from '../text/invalid';
import { isUnwritable } from '../text/yaml-text';

/** A value that no manifest can hold. */
export interface UnwritableValue {
  readonly field: string;
  readonly value: unknown;
  readonly rule: string;
  readonly fix: string;
}

/** By this key cdk8s takes a map for an object of a class. */
const CLASS_KEY = 'constructor';

/** This key is lost where a map is copied. */
export const PROTOTYPE_KEY = '__proto__';

const CUT = { rule: 'must not hold half of a character, which no file can hold', fix: 'cut the text between two characters' };
const NO_DATA = { rule: 'must be plain data', fix: 'write texts, finite numbers, booleans, lists and maps only' };

/** What cannot be written of a manifest so that it is read as it is. */
export function unwritableValues(manifest: unknown): UnwritableValue[] {
  return isWritable(manifest) ? [] : found(manifest, '');
}

/** The same of many objects, as errors of each. */
export function unwritableIn(manifests: ReadonlyMap<ApiObject, unknown>): Map<ApiObject, string[]> {
  const problems = [...manifests].map(([apiObject, manifest]): [ApiObject, UnwritableValue[]] => [apiObject, unwritableValues(manifest)]);
  return new Map(problems.filter(([, values]) => values.length > 0).map(([apiObject, values]) => [apiObject, values.map(errorOf)]));
}

export function errorOf({ field, ...problem }: UnwritableValue): string {
  return sentenceOf({ property: field, ...problem });
}

/** A field whose key cdk8s does not write. */
export function withOtherKey(field: string, key: string): UnwritableValue {
  return { field, value: key, rule: 'must have another key, because cdk8s cannot write this one', fix: 'choose another key' };
}

/** The name of a field, or of an item, within another one. */
export function withinField(outer: string, key: string): string {
  return outer === '' ? key : /^[A-Za-z]\w*$/.test(key) && !isSpecial(key) ? `${outer}.${key}` : `${outer}[${key}]`;
}

function isSpecial(key: string): boolean {
  return key === CLASS_KEY || key === PROTOTYPE_KEY;
}

/** Names no fields, which costs more than all the rest. */
function isWritable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return isData(value);
  }
  if (Array.isArray(value)) {
    return value.every(isWritable);
  }
  for (const key in value) {
    if (isSpecial(key) || isUnwritable(key) || !isWritable((value as { [key: string]: unknown })[key])) {
      return false;
    }
  }
  return true;
}

function found(value: unknown, field: string): UnwritableValue[] {
  if (typeof value !== 'object' || value === null) {
    return isData(value) ? [] : [{ field, value, ...(typeof value === 'string' ? CUT : NO_DATA) }];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => found(item, `${field}[${i}]`));
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const place = withinField(field, key);
    return isSpecial(key) ? [withOtherKey(place, key)] : isUnwritable(key) ? [{ field: place, value: key, ...CUT }] : found(item, place);
  });
}

function isData(value: unknown): boolean {
  switch (typeof value) {
    case 'string': return !isUnwritable(value);
    case 'number': return Number.isFinite(value);
    // What has more digits is read as a fraction.
    case 'bigint': return BigInt.asIntN(64, value) === value || BigInt.asUintN(64, value) === value;
    default: return value === null || value === undefined || typeof value === 'boolean';
  }
}
