import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { KINDS, Place, placesOf, Steps } from './fields';
import { TEXTS_OF_OTHERS, VALUES } from './values';

/** One value at one place of one kind. */
export interface Edit extends Place {
  /** The name of the value. */
  readonly value: string;
  /** For a place of a map: the name of the field there. */
  readonly key: string;
}

type Values = Record<string, any>;

const WORLD: readonly Values[] = parseAllDocuments(readFileSync(join(__dirname, 'world.yaml'), 'utf8')).map((document) => document.toJS());

/** Those of the schemas, and those of the world, which has kinds without schemas and annotations. */
export const PLACES: readonly Place[] = allPlaces();

function allPlaces(): Place[] {
  const all = [
    ...WORLD.flatMap((object) => [...placesIn(object)].map((steps) => ({ kind: kindOf(object), steps, called: `${kindOf(object)} ${steps.join('.')}` }))),
    ...KINDS.flatMap((kind) => [...placesOf(kind)]),
  ];
  return [...new Map(all.map((place) => [`${place.kind} ${JSON.stringify(place.steps)}`, place])).values()];
}

function* placesIn(value: object, above: Steps = []): Iterable<Steps> {
  for (const [key, inner] of Object.entries(value)) {
    const at = [...above, Array.isArray(value) ? '#' : key];
    yield at;
    if (typeof inner === 'object' && inner !== null) {
      yield* placesIn(inner, at);
    }
  }
}

/** Not a field, but every text of a world: names, hosts, paths. What refers to each other still does. */
const EVERY_TEXT = 'every text';

/** What is no text of anybody, but one of some words. */
const WORDS = ['apiVersion', 'kind', 'type', 'protocol', 'pathType', 'operator', 'policyTypes', 'scheme', 'externalTrafficPolicy', 'from', 'mode', 'clusterIP'];

/** Of each kind of text that something takes for more than a text one, another one for each number. */
export function textEdits(number: number): Edit[] {
  return TEXTS_OF_OTHERS.map((texts) => ({ kind: EVERY_TEXT, steps: [], called: EVERY_TEXT, key: '', value: texts[number % texts.length] }));
}

/** Few enough that the object is still what it was. */
const OF_AN_OBJECT = 5;

/** As many worlds as the changes need, each in a namespace of its own. */
export function changedWorlds(edits: readonly Edit[]): object[] {
  const worlds: Edit[][][] = [];
  const next = new Map<string, number>();
  const texts = edits.filter(({ kind }) => kind === EVERY_TEXT);
  for (const edit of edits.filter(({ kind }) => kind !== EVERY_TEXT)) {
    const which = Math.floor((next.get(edit.kind) ?? 0) / OF_AN_OBJECT);
    next.set(edit.kind, (next.get(edit.kind) ?? 0) + 1);
    // A kind that the world has several of is changed in each of them.
    const own = WORLD.filter((object) => kindOf(object) === edit.kind).length || 1;
    const [world, object] = [Math.floor(which / own), which % own];
    worlds[world] ??= [];
    (worlds[world][object] ??= []).push(edit);
  }
  return [
    ...(worlds.length === 0 ? [[]] : worlds).flatMap((byObject, i) => worldWith(byObject, `shop${i}`)),
    ...texts.flatMap(({ value }, i) => WORLD.map((object) => withText(moved(object, `text${i}`), value))),
  ];
}

function worldWith(edits: readonly Edit[][], namespace: string): object[] {
  const objects = WORLD.map((object) => moved(object, namespace));
  const byKind = new Map<string, Values[]>();
  WORLD.forEach((object, i) => byKind.set(kindOf(object), [...(byKind.get(kindOf(object)) ?? []), objects[i]]));
  edits.forEach((some, which) => some.forEach((edit) => {
    const [apiVersion, kind] = edit.kind.split(' ');
    if (!byKind.has(edit.kind)) {
      byKind.set(edit.kind, [{ apiVersion, kind, metadata: { name: 'more', namespace } }]);
      objects.push(...byKind.get(edit.kind)!);
    }
    put(byKind.get(edit.kind)![which], edit);
  }));
  return objects;
}

/** In another namespace, with all that it refers to. */
function moved(value: any, namespace: string): any {
  if (Array.isArray(value)) {
    return value.map((inner) => moved(inner, namespace));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'namespace' && inner === 'shop' ? namespace : moved(inner, namespace)]));
  }
  return value;
}

function withText(value: any, text: string, name = ''): any {
  if (Array.isArray(value)) {
    return value.map((inner) => withText(inner, text, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withText(inner, text, key)]));
  }
  return typeof value === 'string' && !WORDS.includes(name) ? `${value}${text}` : value;
}

function put(object: Values, { steps, value, key }: Edit): void {
  let owner = object;
  steps.forEach((step, i) => {
    const name = step === '#' ? '0' : step === '*' ? key : step;
    if (i === steps.length - 1) {
      Object.defineProperty(owner, name, { value: structuredClone(VALUES[value]), enumerable: true, configurable: true, writable: true });
      return;
    }
    if (!Object.hasOwn(owner, name) || typeof owner[name] !== 'object' || owner[name] === null) {
      Object.defineProperty(owner, name, { value: steps[i + 1] === '#' ? [] : {}, enumerable: true, configurable: true, writable: true });
    }
    owner = owner[name];
  });
}

function kindOf({ apiVersion, kind }: Values): string {
  return `${apiVersion} ${kind}`;
}
