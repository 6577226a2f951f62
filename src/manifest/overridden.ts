import { ApiObject } from 'cdk8s';

/** At the object itself, since the library is loaded in parts that share no module. */
const PLACES = Symbol.for('cdk8s-exposure.overridden');

type Overridden = ApiObject & { [PLACES]?: string[] };

/** Remembers that an override has the last word at a place of an object, as RFC 6901 writes it. */
export function addOverridden(apiObject: Overridden, place: string): void {
  if (apiObject[PLACES] === undefined) {
    Object.defineProperty(apiObject, PLACES, { value: [] });
  }
  apiObject[PLACES]!.push(place);
}

export function overriddenOf(apiObject: Overridden): readonly string[] {
  return apiObject[PLACES] ?? [];
}
