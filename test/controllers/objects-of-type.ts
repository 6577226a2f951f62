import { ObjectsOfType } from '../../src/controllers/seen-objects';

/** Manifests as readers ask for them. */
export function objectsOfType(manifests: readonly any[]): ObjectsOfType {
  return (type) => manifests.filter(({ apiVersion, kind }) => `${apiVersion.includes('/') ? apiVersion.split('/')[0] : ''}/${kind}` === type);
}
