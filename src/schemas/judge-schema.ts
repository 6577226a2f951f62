import { ErrorObject, ValidateFunction } from 'ajv';
import { NEWEST_MINOR } from './generated/schemas';
import { JsonSchemas } from './json-schemas';
import { fieldsOf, kindShape, Minors } from './shapes';
import { Facts } from '../checks/facts';
import { nearest } from '../rules/nearest';
import { Problem } from '../rules/problem';

const UNKNOWN_FIELD = 'F-90';
const WRONG_TYPE = 'F-91';
/** The newest version for which there are schemas stands for all that come after it. */
const LATEST = NEWEST_MINOR;

const WORDS: Readonly<Record<string, readonly [rule: string, fix: string]>> = {
  'string': ['must be a text', 'write it in quotes'],
  'integer': ['must be a whole number', 'write it without quotes and without a fraction'],
  'number': ['must be a number', 'write it without quotes'],
  'boolean': ['must be true or false', 'write it without quotes'],
  'object': ['must be an object with fields', 'check its indentation'],
  'integer string': ['must be a whole number or a text', 'write one of them'],
  'string number': ['must be a text or a number', 'write one of them'],
  'array': ['must be a list', "start every entry with '- '"],
};

const schemas = new Map<string, JsonSchemas>();
const validators = new Map<string, ValidateFunction>();

/** What the published schema of a kind says against an object: unknown fields and wrong types. Kinds without one are not judged. */
export function judgeSchema(object: unknown, { minMinor, maxMinor }: Pick<Facts, 'minMinor' | 'maxMinor'>): Problem[] {
  const { apiVersion, kind } = object as { apiVersion?: unknown; kind?: unknown };
  const shape = kindShape(`${apiVersion} ${kind}`);
  if (shape === undefined) {
    return [];
  }
  const versions = { from: Math.min(minMinor, LATEST), to: Math.min(Math.max(minMinor, maxMinor), LATEST) };
  const validate = validatorOf(shape.type, within(versions, shape.minors));
  if (validate(object)) {
    return [];
  }
  return (validate.errors ?? []).flatMap((error) => problemOf(error, object, versions));
}

/** A kind that not all versions have is judged by those that do; that it is missing is for another check to say. */
function within({ from, to }: Minors, kind: Minors): Minors {
  return { from: Math.min(Math.max(from, kind.from), kind.to), to: Math.max(Math.min(to, kind.to), kind.from) };
}

/** Made once for each kind: what a schema is compiled to does not depend on anything else. */
function validatorOf(type: string, versions: Minors): ValidateFunction {
  const key = `${versions.from}-${versions.to}`;
  let validate = validators.get(`${type} ${key}`);
  if (validate === undefined) {
    let own = schemas.get(key);
    if (own === undefined) {
      own = new JsonSchemas(versions);
      schemas.set(key, own);
    }
    validate = own.validator(type);
    validators.set(`${type} ${key}`, validate);
  }
  return validate;
}

function problemOf(error: ErrorObject, object: unknown, versions: Minors): Problem[] {
  const steps = error.instancePath.split('/').slice(1).map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
  if (error.keyword === 'additionalProperties') {
    const name: string = error.params.additionalProperty;
    const field = fieldOf(object, [...steps, name]);
    const type = (error.parentSchema as { $id?: string }).$id ?? '';
    return [{ id: UNKNOWN_FIELD, field, value: undefined, ...unknownField(type, name, versions) }];
  }
  if (error.keyword !== 'type') {
    return [];
  }
  const allowed = (error.params.type as readonly string[]).filter((type) => type !== 'null');
  const [rule, fix] = WORDS[allowed.join(' ')];
  return [{ id: WRONG_TYPE, field: fieldOf(object, steps), value: error.data, rule, fix }];
}

function unknownField(type: string, name: string, { from, to }: Minors): Pick<Problem, 'rule' | 'fix'> {
  const fields = fieldsOf(type);
  const minors = fields.get(name)?.[0].minors;
  if (minors !== undefined) {
    const when = minors.to < to ? `1.${minors.to} is the last` : `1.${minors.from} is the first`;
    return { rule: `must be a field of all versions of Kubernetes from 1.${from} to 1.${to}, and ${when} that has it`, fix: 'remove it, or change the versions that the output is for' };
  }
  const meant = nearest(name, [...fields.keys()]);
  const known = from === to ? `1.${from}` : `1.${from} to 1.${to}`;
  return {
    rule: `must be a field that Kubernetes ${known} knows`,
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
