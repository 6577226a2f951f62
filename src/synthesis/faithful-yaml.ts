import { Yaml } from 'cdk8s';
import { isMap } from '../manifest/json-pointer';
import { isMisread, quoted } from '../text/yaml-text';

/** Of all copies of this library, one has to do it. */
const FAITHFUL = Symbol.for('cdk8s-exposure.faithful-yaml');

type Stringify = typeof Yaml.stringify & { [FAITHFUL]?: true };

/**
 * Runs a synthesis in which every text is written so that kubectl reads just that text.
 *
 * cdk8s writes all files of an app by one method of one class, and has no option for how. So that method is another one until the
 * synthesis has ended, which nothing else can run beside.
 */
export function writingFaithfully<T>(synthesize: () => T): T {
  const stringify: Stringify = Yaml.stringify;
  if (stringify[FAITHFUL]) {
    return synthesize();
  }
  Yaml.stringify = Object.assign((...documents: unknown[]) => faithfulYaml(documents, stringify), { [FAITHFUL]: true as const });
  try {
    return synthesize();
  } finally {
    Yaml.stringify = stringify;
  }
}

/** Stands in the YAML for a text until that is put in its place, quoted. */
const PLACE = 'cdk8s-exposure-text-';
const PLACES = new RegExp(`${PLACE}(\\d+)-x*`, 'g');

function faithfulYaml(documents: unknown[], stringify: Stringify): string {
  const texts: string[] = [];
  const yaml = stringify.call(Yaml, ...documents.map((document) => isReadAsItIs(document) ? document : withPlaces(document, texts)));
  return texts.length === 0 ? yaml : yaml.replace(PLACES, (_, i) => texts[Number(i)]);
}

/** The rule, so it is found without making anything. */
function isReadAsItIs(value: unknown): boolean {
  if (typeof value === 'string') {
    return !needsPlace(value);
  }
  if (Array.isArray(value)) {
    return value.every(isReadAsItIs);
  }
  if (typeof value === 'object' && value !== null) {
    for (const key in value) {
      if (needsPlace(key) || !isReadAsItIs((value as { [key: string]: unknown })[key])) {
        return false;
      }
    }
  }
  return true;
}

function needsPlace(text: string): boolean {
  return isMisread(text) || text.includes(PLACE);
}

/** The value with places for the texts that would be misread. */
function withPlaces(value: unknown, texts: string[]): unknown {
  if (typeof value === 'string') {
    return needsPlace(value) ? placeFor(value, texts) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => withPlaces(item, texts));
  }
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [withPlaces(key, texts), withPlaces(item, texts)])) : value;
}

/** As long as what it stands for, so that a key is written in the way of its length. */
function placeFor(text: string, texts: string[]): string {
  const scalar = quoted(text);
  texts.push(scalar);
  return `${PLACE}${texts.length - 1}-`.padEnd(scalar.length, 'x');
}
