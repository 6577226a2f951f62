import { isDeepStrictEqual } from 'util';
import * as fc from 'fast-check';
import { NUMBERS, TEXTS } from './edges';

/** A value with exactly one thing in it changed. */
export interface Mutant<T> {
  readonly change: string;
  readonly value: T;
}

type Place = readonly (string | number)[];

/** What a place is to hold; nothing removes it. */
interface Edit {
  readonly what: string;
  readonly value?: unknown;
}

/** What names the kind of an object leads to other rules, and not to another verdict. */
const FIXED = new Set(['apiVersion', 'kind']);

/** Fields that hold any number of keys. */
const MAPS = new Set(['labels', 'annotations', 'matchLabels', 'nodeSelector', 'data', 'stringData', 'binaryData', 'limits', 'requests', 'envVariables']);

/** Fields that hold a number or a text. */
const NUMBER_OR_TEXT = new Set(['port', 'targetPort', 'maxUnavailable', 'minAvailable', 'maxSurge']);

const MANY = 70;

/** Any number, all of them as often. */
const index = fc.noBias(fc.nat());

/**
 * Values with one field edited, or taken over from another value, whose other fields it may contradict.
 *
 * Only plain objects and lists are looked into.
 */
export function mutantOf<T extends object>(valid: fc.Arbitrary<T>): fc.Arbitrary<Mutant<T>> {
  return fc.tuple(valid, valid, index, index, fc.nat({ max: 2 }))
    .map(([value, donor, place, edit, way]) => (way === 0 ? grafted(value, donor, place) : undefined) ?? edited(value, place, edit));
}

function grafted<T extends object>(value: T, donor: T, pick: number): Mutant<T> | undefined {
  const differing = placesOf(donor).filter((place) => {
    const owner = at(value, place.slice(0, -1));
    return isPlain(owner) && !Array.isArray(owner) && !isDeepStrictEqual(at(donor, place), at(value, place));
  });
  if (differing.length === 0) {
    return undefined;
  }
  const place = differing[pick % differing.length];
  return changed(value, place, { what: 'taken over', value: at(donor, place) });
}

function edited<T extends object>(value: T, pickPlace: number, pickEdit: number): Mutant<T> {
  const places = placesOf(value);
  const place = places[pickPlace % places.length];
  const edits = editsOf(place, at(value, place), (value as { kind?: string }).kind);
  return changed(value, place, edits[pickEdit % edits.length]);
}

function changed<T>(value: T, place: Place, edit: Edit): Mutant<T> {
  return { change: `${place.join('.')} ${edit.what}`, value: withEdit(value, place, edit) };
}

/** A copy of a value, as far as it is another one. */
function withEdit(value: any, [key, ...rest]: Place, edit: Edit): any {
  const item = rest.length > 0 ? withEdit(value[key], rest, edit) : edit.value;
  if (Array.isArray(value)) {
    return value.flatMap((each, i) => i !== key ? [each] : item === undefined ? [] : [item]);
  }
  const { [key]: _, ...others } = value;
  return item === undefined ? others : { ...value, ...Object.fromEntries([[key, item]]) };
}

function editsOf(place: Place, value: unknown, kind?: string): Edit[] {
  const removed = { what: 'removed' };
  const name = place[place.length - 1];
  const numbers = NUMBERS.map((edge): Edit => ({ what: `is ${edge}`, value: edge }));
  switch (typeof value) {
    case 'string':
      return [removed, ...textsAround(value), ...(NUMBER_OR_TEXT.has(String(name)) ? numbers : [])];
    case 'number': {
      const texts = NUMBER_OR_TEXT.has(String(name)) ? textsAround(`${value}`) : [];
      return [removed, ...[value - 1, value + 1].map((edge) => ({ what: `is ${edge}`, value: edge })), ...numbers, ...texts];
    }
    case 'boolean':
      return [removed, { what: `is ${!value}`, value: !value }];
    default:
      if (!isPlain(value)) {
        return [removed];
      }
      return [removed, ...(Array.isArray(value) ? listsAround(value) : isMap(name, kind) ? mapsAround(value as object) : [{ what: 'is {}', value: {} }])];
  }
}

function textsAround(text: string): Edit[] {
  const around = [text.toUpperCase(), text.slice(1), text.slice(0, -1), `${text}.`, `${text}-`, `-${text}`, `/${text}`, ` ${text}`, `${text}/a`, text.repeat(2), ...TEXTS];
  return around.map((edge) => ({ what: `is ${JSON.stringify(edge.length > 70 ? `${edge.slice(0, 30)}... of ${edge.length}` : edge)}`, value: edge }));
}

function listsAround(list: unknown[]): Edit[] {
  return list.length === 0 ? [] : [
    { what: 'is []', value: [] },
    { what: 'has its first twice', value: [list[0], ...list] },
    { what: 'has its last twice', value: [...list, list[list.length - 1]] },
    { what: `has its first ${MANY} times`, value: Array(MANY).fill(list[0]) },
    { what: 'is turned round', value: [...list].reverse() },
  ];
}

function mapsAround(map: object): Edit[] {
  const [value = '1'] = Object.values(map);
  const added = TEXTS.map((key): Edit => ({ what: `has the key ${JSON.stringify(key.slice(0, 70))}`, value: { ...map, ...Object.fromEntries([[key, value]]) } }));
  return [{ what: 'is {}', value: {} }, ...added];
}

function isMap(name: string | number, kind?: string): boolean {
  return MAPS.has(String(name)) || (kind === 'Service' && name === 'selector');
}

/** Every place of a value that can be changed. */
function placesOf(value: unknown, above: Place = []): Place[] {
  if (!isPlain(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]): Place[] => {
    const place = [...above, Array.isArray(value) ? Number(key) : key];
    return item === undefined || (above.length === 0 && FIXED.has(key)) ? [] : [place, ...placesOf(item, place)];
  });
}

function at(value: any, place: Place): any {
  return place.reduce((found, key) => isPlain(found) && Object.hasOwn(found, key) ? (found as any)[key] : undefined, value);
}

function isPlain(value: unknown): value is object {
  return Array.isArray(value) || (typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value)));
}
