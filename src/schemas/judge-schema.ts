import { NEWEST_MINOR } from './generated/schemas';
import { Mismatch, Schemas } from './mismatches';
import { fieldsOf, kindShape, Minors } from './shapes';
import { CUSTOM, Kind } from '../api-rules/kinds';
import { Problem } from '../api-rules/problem';
import { Versions } from '../api-rules/refused-by';
import { nearest } from '../text/nearest';

const UNKNOWN_FIELD = 'object/unknown-field';
const WRONG_TYPE = 'object/against-schema';
/** The newest version for which there are schemas stands for all that come after it. */
const LATEST = NEWEST_MINOR;

/** By the letters of `shapes.ts`. */
const WORDS: Readonly<Record<string, readonly [rule: string, fix: string]>> = {
  's': ['must be a text', 'write it in quotes'],
  'i': ['must be a whole number', 'write it without quotes and without a fraction'],
  'n': ['must be a number', 'write it without quotes'],
  'b': ['must be true or false', 'write it without quotes'],
  'q': ['must be a text or a number', 'write one of them'],
  'x': ['must be a whole number or a text', 'write one of them'],
  'o': ['must be an object with fields', 'check its indentation'],
  '@': ['must be an object with fields', 'check its indentation'],
  '{': ['must be an object with fields', 'check its indentation'],
  '[': ['must be a list', "start every entry with '- '"],
};

const schemasByVersions = new Map<string, Schemas>();

/** What the published schema of a kind says against an object: unknown fields and wrong types. Kinds without one are not judged. */
export function judgeSchema(object: unknown, { minMinor, maxMinor }: Versions): Problem[] {
  const { apiVersion, kind } = object as { apiVersion?: unknown; kind?: unknown };
  const shape = kindShape(`${apiVersion} ${kind}`);
  if (shape === undefined) {
    return [];
  }
  const versions = { from: Math.min(minMinor, LATEST), to: Math.min(Math.max(minMinor, maxMinor), LATEST) };
  const mismatches = schemasOf(within(versions, shape.minors)).mismatches(object, shape.type);
  if (mismatches.length === 0) {
    return [];
  }
  const definition = CUSTOM.find(`${apiVersion}`, `${kind}`);
  return mismatches.map((mismatch) => problemOf(mismatch, object, versions, mismatch.steps[0] === 'metadata' ? undefined : definition));
}

/** A kind that not all versions have is judged by those that do; that it is missing is for another check to say. */
function within({ from, to }: Minors, kind: Minors): Minors {
  return { from: Math.min(Math.max(from, kind.from), kind.to), to: Math.max(Math.min(to, kind.to), kind.from) };
}

function schemasOf(versions: Minors): Schemas {
  const key = `${versions.from}-${versions.to}`;
  let schemas = schemasByVersions.get(key);
  if (schemas === undefined) {
    schemas = new Schemas(versions);
    schemasByVersions.set(key, schemas);
  }
  return schemas;
}

/** @param definition of the custom kind that says what the field may be; in another version it may say something else */
function problemOf({ steps, value, letter, type = '' }: Mismatch, object: unknown, versions: Minors, definition?: Kind): Problem {
  const field = fieldOf(object, steps);
  if (letter === undefined) {
    return { id: UNKNOWN_FIELD, field, value: undefined, ...unknownField(type, steps[steps.length - 1], versions, definition) };
  }
  const [rule, fix] = WORDS[letter];
  if (definition === undefined) {
    return { id: WRONG_TYPE, field, value, rule, fix };
  }
  const unless = `the cluster has another version of ${definition.group}`;
  return { id: WRONG_TYPE, field, value, rule: `${rule} (unless ${unless})`, fix, refusedBy: { unless } };
}

function unknownField(type: string, name: string, { from, to }: Minors, definition?: Kind): Pick<Problem, 'rule' | 'fix'> {
  const fields = fieldsOf(type);
  const minors = fields.get(name)?.[0].minors;
  if (minors !== undefined) {
    const when = minors.to < to ? `1.${minors.to} is the last` : `1.${minors.from} is the first`;
    return { rule: `must be a field of all versions of Kubernetes from 1.${from} to 1.${to}, and ${when} that has it`, fix: 'remove it, or change the versions that the output is for' };
  }
  const meant = nearest(name, [...fields.keys()]);
  const kubernetes = `Kubernetes 1.${from}${from === to ? '' : ` to 1.${to}`}`;
  const known = definition === undefined ? kubernetes : `${definition.name} of ${definition.apiVersion}`;
  return {
    rule: `must be a field that ${known} knows`,
    fix: meant === undefined ? 'remove it, or put it where it belongs' : `did you mean '${meant}'?`,
  };
}

/** The path in the words of the rules: 'spec.ports[0].name', 'metadata.labels[app]'. */
function fieldOf(object: unknown, steps: readonly string[]): string {
  let value: any = object;
  let path = '';
  for (const step of steps) {
    const isField = !Array.isArray(value) && /^[A-Za-z][A-Za-z0-9]*$/.test(step);
    path += isField ? `${path === '' ? '' : '.'}${step}` : `[${step}]`;
    value = value?.[step];
  }
  return path;
}
