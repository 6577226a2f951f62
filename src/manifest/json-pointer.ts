/**
 * JSON pointers, and plain JSON documents that they point into.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc6901
 */
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const INDEX = /^(?:0|[1-9]\d*)$/;
const DEEPEST = 100;
const LONGEST_SHOWN = 200;

/** Why a path leads nowhere: completes "'<path>' ...". */
export interface Gap {
  readonly rule: string;
  readonly value?: unknown;
}

/** Why nothing can be added at a path, and what to do. */
export interface Obstacle extends Gap {
  readonly fix: string;
}

/** Stands for the place after the last item of a list. */
export const END_OF_LIST = '-';

/**
 * The names and indices that a pointer consists of; nothing if it is malformed.
 */
export function pathOf(pointer: unknown): string[] | undefined {
  if (typeof pointer !== 'string' || !POINTER.test(pointer) || CONTROL_CHARACTER.test(pointer)) {
    return undefined;
  }
  return pointer.split('/').slice(1).map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
}

export function pointerOf(path: string[]): string {
  return path.map((name) => `/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

export function isIndex(name: string): boolean {
  return INDEX.test(name);
}

/** Whether a path leads to something that lies at or within the other one. */
export function isWithin(path: string[], outer: string[]): boolean {
  return outer.every((name, i) => path[i] === name);
}

/** The value at a path; nothing if there is none. */
export function valueAt(document: unknown, path: string[]): unknown {
  return path.reduce(childOf, document);
}

/** A pointer as an error text shows it. */
export function shownPointer(pointer: unknown): string {
  const text = String(pointer);
  const visible = text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return visible.length > LONGEST_SHOWN ? `${visible.slice(0, LONGEST_SHOWN)}...` : visible;
}

/** Why a document has no value at a path; nothing if it has one. */
export function whyNoValue(document: unknown, path: string[]): Gap | undefined {
  const reach = reachOf(document, path);
  if (reach.length === path.length) {
    return undefined;
  }
  const nearest = valueAt(document, reach);
  const place = shownPointer(pointerOf(reach));
  if (Array.isArray(nearest)) {
    const range = nearest.length > 0 ? `an item of '${place}', 0 to ${nearest.length - 1}` : `nothing in '${place}', which is an empty list`;
    return { rule: `must name ${range}`, value: path[reach.length] };
  }
  return isMap(nearest)
    ? { rule: 'must exist in the manifest', value: undefined }
    : { rule: `must not go on after '${place}', which is a plain value`, value: nearest };
}

/** Why a document has no place for a value at a path; nothing if it has one. */
export function whyNoPlace(document: unknown, path: string[]): Obstacle | undefined {
  const [parent, name] = [path.slice(0, -1), path[path.length - 1]];
  const container = valueAt(document, parent);
  if (isMap(container) || (Array.isArray(container) && (name === END_OF_LIST || isIndex(name) && Number(name) <= container.length))) {
    return undefined;
  }
  if (Array.isArray(container)) {
    return { rule: `must name a position from 0 to ${container.length} in '${shownPointer(pointerOf(parent))}'`, value: name, fix: `write '${END_OF_LIST}' for its end` };
  }
  const gap = whyNoValue(document, path);
  const reach = reachOf(document, path);
  if (gap && isMap(valueAt(document, reach))) {
    return { rule: 'must lie in a map or list that exists in the manifest', fix: `add '${shownPointer(pointerOf(path.slice(0, reach.length + 1)))}' before it` };
  }
  return gap && { ...gap, fix: 'begin at a map or list that exists' };
}

/** The longest beginning of a path at which the document has a value. */
function reachOf(document: unknown, path: string[]): string[] {
  const missing = path.findIndex((_, i) => valueAt(document, path.slice(0, i + 1)) === undefined);
  return missing < 0 ? path : path.slice(0, missing);
}

function childOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) {
    return isIndex(name) ? value[Number(name)] : undefined;
  }
  return isMap(value) && hasOwn(value, name) ? value[name] : undefined;
}

function hasOwn(value: object, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(value, name);
}

/** Whether a value is a plain map, whichever way it was created. */
export function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether a value can be written as JSON and read back without a loss. */
export function isJson(value: unknown, depth = 0): boolean {
  if (depth > DEEPEST) {
    return false;
  }
  if (Array.isArray(value)) {
    return Array.from(value).every((item) => isJson(item, depth + 1));
  }
  if (isMap(value)) {
    return Object.entries(value).every(([key, item]) => key !== '__proto__' && isJson(item, depth + 1));
  }
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** Whether two JSON values are equal; the order of keys is of no account. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => isSameJson(item, b[i]));
  }
  if (isMap(a) && isMap(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => hasOwn(b, key) && isSameJson(a[key], b[key]));
  }
  return a === b;
}

/** A copy of a JSON value that shares nothing with it. */
export function copyOfJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
