import { belongsTo } from './belongs';
import { STRUCT_VERSIONS } from './generated/declared-types';
import { installedVersion, membersOf } from './runtime';
import { Field, structOf, Type } from './signature';
import { wordsFor, wordsForUnknown } from './wording';
import { PropertyProblem } from '../text/invalid';

interface Properties {
  readonly [name: string]: unknown;
}

/**
 * What is wrong with an argument by the type of its parameter. The properties of
 * a struct go by their own names.
 *
 * @param mayHaveMore whether a struct may have properties that are not known
 */
export function judgeArgument(field: Field, value: unknown, problems: PropertyProblem[], mayHaveMore: boolean): void {
  if (value === undefined || value === null) {
    judgeNothing(field, value, field.name, problems);
  } else {
    judgeValue(field.type, value, field.name, '', problems, mayHaveMore);
  }
}

/** What is left out, or is nothing in so many words. */
function judgeNothing({ type, optional }: Field, value: undefined | null, property: string, problems: PropertyProblem[]): void {
  if (!optional) {
    problems.push({ property, rule: 'must be given', fix: wordsFor(type, undefined).fix });
  } else if (value === null) {
    problems.push({ property, rule: wordsFor(type, value).rule, value, fix: 'leave it out' });
  }
}

/** @param within what stands before the names of properties, if it is a struct */
function judgeValue(type: Type, value: unknown, property: string, within: string, problems: PropertyProblem[], mayHaveMore = false): void {
  try {
    if (!isOf(type, value)) {
      problems.push({ property, value, ...wordsFor(type, value) });
    } else if (type.kind === 'list') {
      // A list may have holes, which forEach would leave out.
      Array.from(value as unknown[]).forEach((item, i) => judgeValue(type.item, item, `${property}[${i}]`, `${property}[${i}].`, problems));
    } else if (type.kind === 'map') {
      Object.entries(value as Properties).forEach(([key, item]) => judgeValue(type.item, item, `${property}[${key}]`, `${property}[${key}].`, problems));
    } else if (type.kind === 'struct') {
      judgeProperties(type.name, value as Properties, within, problems, mayHaveMore);
    }
  } catch {
    // A getter, or a proxy, throws what it likes.
    problems.push({ property, rule: 'must be a value that can be read', fix: 'hand in a plain one' });
  }
}

function isOf(type: Type, value: unknown): boolean {
  switch (type.kind) {
    case 'plain':
      // Whether a number is finite is asked by the rules for each of them.
      return typeof value === type.name;
    case 'list':
      return Array.isArray(value);
    case 'map':
      return isObject(value) && isPlain(value);
    case 'enum':
      return membersOf(type.name).some(([, member]) => member === value);
    case 'struct':
      return isObject(value) && (isPlain(value) || [...structOf(type.name).fields.keys()].some((name) => value[name] !== undefined));
    case 'class':
      return belongsTo(type.name, value);
  }
}

function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an object is of no class, whatever realm it comes from. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function judgeProperties(struct: string, value: Properties, within: string, problems: PropertyProblem[], mayHaveMore: boolean): void {
  const { fields, required } = structOf(struct);
  for (const field of required) {
    const item = value[field.name];
    if (item === undefined || item === null) {
      judgeNothing(field, item, within + field.name, problems);
    }
  }
  // An object of a class may have its properties anywhere, and others for itself.
  for (const name of isPlain(value) ? Object.keys(value) : fields.keys()) {
    const [field, item, property] = [fields.get(name), value[name], within + name];
    if (field === undefined) {
      judgeUnknown(struct, name, item, property, problems, mayHaveMore);
    } else if (item === null && field.optional) {
      judgeNothing(field, item, property, problems);
    } else if (item !== undefined && item !== null) {
      const before = problems.length;
      judgeValue(field.type, item, property, `${property}.`, problems);
      if (problems[before]?.property === property) {
        const place = [...fields.values()].find((other) => value[other.name] === undefined && takes(other, item));
        problems[before] = place === undefined ? problems[before] : { ...problems[before], fix: `write it as '${place.name}'` };
      }
    }
  }
}

function judgeUnknown(struct: string, name: string, value: unknown, property: string, problems: PropertyProblem[], mayHaveMore: boolean): void {
  if (value === undefined || mayHaveMore) {
    return;
  }
  const { isNear, ...words } = wordsForUnknown(struct, name);
  // A later version of another package may have it.
  if (isNear || !Object.hasOwn(STRUCT_VERSIONS, struct) || STRUCT_VERSIONS[struct] === installedVersion(struct)) {
    problems.push({ property, ...words });
  }
}

/** Whether a field is of a class that a value belongs to. */
export function takes({ type }: Field, value: unknown): boolean {
  return type.kind === 'class' && belongsTo(type.name, value);
}
