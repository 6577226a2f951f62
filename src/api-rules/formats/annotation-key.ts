import { isQualifiedName } from './qualified-name';

/** The key of an annotation: a qualified name that may also have capitals in its domain. */
export function isAnnotationKey(value: unknown): boolean {
  // The server's lower-casing turns this one letter into a plain 'i'; ours would add a dot above.
  return typeof value === 'string' && isQualifiedName(value.replace(/\u0130/g, 'i').toLowerCase());
}
