import { isLikeKnown } from './other-document';
import { looksLikeObject } from './tool-document';
import { BUILT_IN, CUSTOM, partsOf } from '../api-rules/kinds';
import { Manifest } from '../graph/origin';

/** Without one of these no file holds an object. */
const NEEDED = ['apiVersion', 'kind'];

/** Whether a document lies in a folder with others and is meant for something else, whatever that is: nobody has named it as a manifest. */
export function isStray({ object, origin: { isFound, placeholders } }: Manifest): boolean {
  if (isFound !== true || placeholders !== undefined) {
    return false;
  }
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return !Array.isArray(object) || !object.some((entry) => typeof entry === 'object' && entry !== null && NEEDED.every((name) => name in entry));
  }
  const { apiVersion, kind, items } = object as Record<string, unknown>;
  if (isText(kind)) {
    return !isText(apiVersion) && !Array.isArray(items) && !isLikeKnown(kind);
  }
  if (isText(apiVersion)) {
    const { group } = partsOf(apiVersion);
    return group !== '' && !BUILT_IN.hasGroup(group) && !CUSTOM.hasGroup(group);
  }
  return !looksLikeObject(object as Record<string, unknown>);
}

/** Whether the content of a file can hold no object, so that nobody needs to know what cannot be read in it. */
export function holdsNoObject(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return !NEEDED.some((name) => bytes.includes(name));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
