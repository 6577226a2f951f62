import { ApiObject } from 'cdk8s';
import { sentenceOf } from './invalid';
import { isUnwritable } from './yaml-text';

/** A value that no manifest can hold. */
export interface UnwritableValue {
  readonly field: string;
  readonly value: unknown;
  readonly rule: string;
  readonly fix: string;
}

/** By this key cdk8s takes a map for an object of a class. */
const CLASS_KEY = 'constructor';

const CUT = { rule: 'must not hold half of a character, which no file can hold', fix: 'cut the text between two characters' };
const NO_DATA = { rule: 'must be plain data', fix: 'write texts, finite numbers, booleans, lists and maps only' };
const OTHER_KEY = { rule: 'must have another key, because cdk8s cannot write this one', fix: 'choose another key' };

/** What cannot be written of a manifest so that it is read as it is. */
export function unwritableValues(manifest: unknown): UnwritableValue[] {
  return isWritable(manifest) ? [] : found(manifest, '');
}

/** The same of many objects, as errors of each. */
export function unwritableIn(manifests: ReadonlyMap<ApiObject, unknown>): Map<ApiObject, string[]> {
  const problems = [...manifests].map(([apiObject, manifest]): [ApiObject, UnwritableValue[]] => [apiObject, unwritableValues(manifest)]);
  return new Map(problems.filter(([, values]) => values.length > 0).map(([apiObject, values]) =>
    [apiObject, values.map(({ field, ...value }) => sentenceOf({ property: field, ...value }))]));
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
    if (key === CLASS_KEY || isUnwritable(key) || !isWritable((value as { [key: string]: unknown })[key])) {
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
    const place = field === '' ? key : /^[A-Za-z]\w*$/.test(key) && key !== CLASS_KEY ? `${field}.${key}` : `${field}[${key}]`;
    const refused = key === CLASS_KEY ? OTHER_KEY : isUnwritable(key) ? CUT : undefined;
    return refused === undefined ? found(item, place) : [{ field: place, value: key, ...refused }];
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
