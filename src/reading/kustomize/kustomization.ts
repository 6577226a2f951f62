import { posix } from 'path';
import { Manifest } from '../../graph/origin';
import { resolved } from '../resolved';

/** A folder that `kustomize` builds. */
export interface Kustomization {
  /** As it is shown. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Whether it only adds to those that name it. */
  readonly isComponent: boolean;
}

export function kustomizationOf(manifest: Manifest): Kustomization {
  const fields = manifest.object as Record<string, unknown>;
  return { folder: posix.dirname(manifest.origin.file ?? ''), manifest, fields, isComponent: fields.kind === 'Component' };
}

/** Where a path leads that stands in it, the same for each way to it. */
export function pathIn({ folder }: Kustomization, path: string): string {
  return resolved(posix.join(folder, path));
}

/** The entries of a list that may be of any shape. */
export function entriesOf(object: unknown, field: string): readonly unknown[] {
  const value = valueOf(object, field);
  return Array.isArray(value) ? value : [];
}

export function textsIn(object: unknown, field: string): readonly string[] {
  return entriesOf(object, field).filter((entry) => typeof entry === 'string');
}

export function valueOf(object: unknown, field: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, field) ? (object as Record<string, unknown>)[field] : undefined;
}
