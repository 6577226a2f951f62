import { membersOf, runtimeOf } from './runtime';
import { structOf, Type } from './signature';
import { all, alternatives } from '../text/alternatives';
import { nearest } from '../text/nearest';
import { CLASSES } from './generated/declared-types';
import { withArticle } from '../text/printed-value';

/** What is said about a value that is not of a type. */
export interface Words {
  /** Completes "'<property>' ...". */
  readonly rule: string;

  /** What to do. */
  readonly fix: string;
}

/** What is said where the name of a type does not show what to hand in. */
const OF_CLASSES: { readonly [type: string]: Words | undefined } = {
  'constructs.Construct': { rule: 'must be a construct', fix: 'hand in a chart, or a construct within one' },
  'constructs.IConstruct': { rule: 'must be a construct', fix: 'hand in an app, a chart, or a construct within one' },
  'cdk8s-plus-27.IPodSelector': { rule: 'must select pods', fix: 'hand in a workload or a label selection of cdk8s-plus, or an ExposedApp' },
  'cdk8s-plus-27.ISecret': { rule: 'must be a Secret', fix: "hand in one that is defined in the app, or 'Secret.fromSecretName'" },
  'cdk8s-plus-27.IServiceAccount': { rule: 'must be a ServiceAccount', fix: "hand in one that is defined in the app, or 'ServiceAccount.fromServiceAccountName'" },
};

export function wordsFor(type: Type, value: unknown): Words {
  switch (type.kind) {
    case 'plain':
      return wordsForPlain(type.name, value);
    case 'list':
      return { rule: 'must be a list', fix: 'write a list' };
    case 'map':
      return { rule: 'must be a map', fix: 'write each value behind its key' };
    case 'enum':
      return wordsForEnum(type.name, value);
    case 'struct':
      return wordsForStruct(type.name);
    case 'class':
      return OF_CLASSES[type.name] ?? wordsForClass(type.name, value);
  }
}

/** What is said about a property that a struct does not have. */
export function wordsForUnknown(struct: string, property: string): Words & { readonly isNear: boolean } {
  const meant = nearest(property, [...structOf(struct).fields.keys()]);
  return { rule: `must be a property of ${shortName(struct)}`, fix: meant === undefined ? 'leave it out' : `did you mean '${meant}'?`, isNear: meant !== undefined };
}

function wordsForPlain(type: string, value: unknown): Words {
  if (type === 'boolean') {
    return { rule: 'must be true or false', fix: value === 'true' || value === 'false' ? 'write it without quotes' : 'write one of them' };
  }
  if (type === 'number') {
    const isNumeric = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
    return { rule: 'must be a number', fix: isNumeric ? 'write it without quotes' : 'write a number' };
  }
  const fix = Array.isArray(value) ? 'write the text itself, without a list around it' : 'write a text in quotes';
  return { rule: 'must be a text', fix: typeof value === 'number' || typeof value === 'boolean' ? 'write it in quotes' : fix };
}

function wordsForEnum(type: string, value: unknown): Words {
  const nameOf = new Map(membersOf(type).flatMap(([name, member]) => [[name, name], [String(member), name]]));
  const shown = (name: string) => `${shortName(type)}.${name}`;
  const meant = typeof value === 'string' ? nearest(value, [...nameOf.keys()]) : undefined;
  return {
    rule: `must be ${alternatives([...new Set(nameOf.values())].map(shown))}`,
    fix: meant === undefined ? 'write one of them' : `write '${shown(nameOf.get(meant)!)}'`,
  };
}

function wordsForStruct(type: string): Words {
  const { fields, required } = structOf(type);
  const [first] = fields.keys();
  const fix = required.length > 0 ? `write at least ${all(required.map(({ name }) => `'${name}'`))}` : `write them by name, such as '${first}'`;
  return { rule: `must hold properties of ${shortName(type)}`, fix };
}

function wordsForClass(type: string, value: unknown): Words {
  const name = shortName(type);
  const factories = factoriesOf(type);
  if (factories.length === 0) {
    return { rule: `must be ${withArticle(name)}`, fix: `hand in ${withArticle(name)}` };
  }
  const rule = isInstance(value, type) ? `must be made by ${name}` : `must be a value of ${name}`;
  const meant = factories.find((factory) => factory.call === value) ?? (typeof value === 'string' ? nearestOf(factories, value) : undefined);
  if (meant !== undefined) {
    return { rule, fix: `call '${name}.${meant.name}(${(meant.call?.length ?? 0) > 0 ? '...' : ''})'` };
  }
  const fitting = factories.filter((factory) => factory.takes === typeof value);
  return { rule, fix: `make it with ${alternatives((fitting.length > 0 ? fitting : factories).map((factory) => `'${name}.${factory.name}'`))}` };
}

function isInstance(value: unknown, type: string): boolean {
  const known = runtimeOf(type);
  return typeof known === 'function' && value instanceof known;
}

/** A static method that makes an object of its class. */
interface Factory {
  readonly name: string;

  /** The type of its first parameter, if that is a plain one. */
  readonly takes?: string;

  readonly call?: { readonly length: number };
}

function factoriesOf(type: string): Factory[] {
  const known = runtimeOf(type) as { readonly [name: string]: { readonly length: number } } | undefined;
  return (CLASSES[type] ?? '').split(' ').filter(Boolean).map((text) => {
    const [name, takes] = text.split(':');
    return { name, takes, call: known?.[name] };
  });
}

function nearestOf(factories: readonly Factory[], name: string): Factory | undefined {
  const found = nearest(name, factories.map((factory) => factory.name));
  return factories.find((factory) => factory.name === found);
}

function shortName(type: string): string {
  return type.replace(/^.*\./, '');
}
