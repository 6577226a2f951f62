import { itemsOf } from '../text/listed';

/** What the value of an annotation names. */
export interface NamedByValue {
  readonly name: string;

  /** Nothing for the namespace of the object that has the annotation. */
  readonly namespace?: string;

  /** Whether `name` is a namespace and a name with a hyphen between them. */
  readonly isJoined?: true;
}

/** An annotation that names other objects. */
export interface NamingAnnotation {
  readonly key: string;

  /** The types of which one must be there: '/Secret'. */
  readonly types: readonly string[];

  /** Nothing where the value is no name of an object of the cluster. */
  readonly named: (value: string) => readonly NamedByValue[];
}

export const SECRET = '/Secret';
export const CONFIG_MAP = '/ConfigMap';

/** Annotations with one beginning, all of which name objects of the same types in the same way. */
export function naming(prefix: string, names: readonly string[], types: readonly string[], named: NamingAnnotation['named']): NamingAnnotation[] {
  return names.map((name) => ({ key: prefix + name, types, named }));
}

/** `NAME`, in the namespace of the object. */
export function ownName(value: string): NamedByValue[] {
  return isName(value) ? [{ name: value }] : [];
}

/** `NAME` or `NAMESPACE/NAME`. */
export function anyName(value: string): NamedByValue[] {
  const [namespace, name, ...more] = value.split('/');
  if (name === undefined) {
    return ownName(value);
  }
  return more.length === 0 && isName(namespace) && isName(name) ? [{ namespace, name }] : [];
}

/** Several of them. */
export function listOf(named: NamingAnnotation['named']): NamingAnnotation['named'] {
  return (value) => itemsOf(value).flatMap(named);
}

/** What is no name is a file, a variable or a placeholder. */
function isName(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(text);
}
