import { KINDS, KUBERNETES_RELEASE, TYPES } from './generated/kubernetes-fields';
import { END_OF_LIST, isIndex, isMap } from './json-pointer';
import { nearest } from '../text/nearest';

/**
 * A step that leads nowhere in Kubernetes' own types.
 */
export interface FieldProblem {
  /** The path to it, itself included. */
  readonly path: string[];

  /** Completes "'<path>' ...", for example `must be a field of Service`. */
  readonly rule: string;

  /** What to do. */
  readonly fix: string;
}

/**
 * Judges the names in a path into an object of a kind, and in the value that is
 * to be placed there. Nothing is known, hence nothing wrong, about kinds that
 * are not Kubernetes' own.
 */
export function fieldProblems(apiVersion: string, kind: string, path: string[], value?: unknown): FieldProblem[] {
  let type = KINDS[`${apiVersion}/${kind}`] ?? ANYTHING;
  for (const [i, name] of path.entries()) {
    const child = childType(type, name);
    if (child === undefined) {
      return [problemOf(kind, type, path.slice(0, i + 1))];
    }
    type = child;
  }
  return problemsWithin(kind, type, path, value);
}

const ANYTHING = '*';
const PLAIN = '';

function childType(type: string, name: string): string | undefined {
  if (type === ANYTHING) {
    return ANYTHING;
  }
  if (isMapType(type)) {
    return type.slice(1, -1);
  }
  if (isListType(type)) {
    return isIndex(name) || name === END_OF_LIST ? type.slice(1, -1) : undefined;
  }
  return fieldsOf(type).get(name);
}

function problemsWithin(kind: string, type: string, path: string[], value: unknown): FieldProblem[] {
  // a value of another shape than the type's is the API server's to judge
  if (type === PLAIN || type === ANYTHING || isListType(type) !== Array.isArray(value)) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => problemsWithin(kind, type.slice(1, -1), [...path, String(i)], item));
  }
  return Object.entries(isMap(value) ? value : {}).flatMap(([name, item]) => {
    const child = childType(type, name);
    const place = [...path, name];
    return child === undefined ? [problemOf(kind, type, place)] : problemsWithin(kind, child, place, item);
  });
}

function problemOf(kind: string, type: string, path: string[]): FieldProblem {
  const name = path[path.length - 1];
  if (isListType(type)) {
    return { path, rule: 'must go on with the index of an item, counted from 0', fix: `write '${END_OF_LIST}' for the end of the list` };
  }
  if (type === PLAIN) {
    return { path, rule: 'must not go on after a plain value', fix: "write a '/' that is part of a name as '~1'" };
  }
  const meant = nearest(name, [...fieldsOf(type).keys()]);
  return {
    path,
    rule: `must be a field of ${kind} in Kubernetes ${KUBERNETES_RELEASE}`,
    fix: meant ? `did you mean '${meant}'` : "use 'applyUnlisted' for a field that is newer",
  };
}

function isListType(type: string): boolean {
  return type.startsWith('[');
}

function isMapType(type: string): boolean {
  return type.startsWith('{');
}

const FIELDS = new Map<string, Map<string, string>>();

function fieldsOf(type: string): Map<string, string> {
  const known = FIELDS.get(type);
  if (known) {
    return known;
  }
  const entries = (TYPES[type] ?? '').split(' ').filter(Boolean).map((field) => field.split(':'));
  const fields = new Map(entries.map(([name, child]) => [name, child ?? PLAIN]));
  FIELDS.set(type, fields);
  return fields;
}
