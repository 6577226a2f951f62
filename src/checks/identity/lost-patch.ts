import { hasSameContent } from './same-content';
import { OriginPatch } from '../../graph/origin';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

export const LOST_PATCH: Check = {
  id: 'identity/lost-patch',
  title: 'a JSON patch has not reached the manifest',
  severity: Severity.FATAL,
  cause: 'The object is patched before the generated classes write it: they drop zero values, newer fields and misspelled names without a word.',
  fix: "say it by 'Overrides.of', which comes after them, or correct the path of the patch",
  links: ['https://github.com/cdk8s-team/cdk8s/issues/1883', 'https://cdk8s.io/docs/latest/basics/escape-hatches/'],
  *find({ resources }) {
    for (const at of resources.all) {
      for (const { op, path } of lost(at)) {
        yield { at, field: fieldOf(path), message: `has not become what the patch '${op} ${path}' of [${at.origin.construct ?? ''}] says` };
      }
    }
  },
};

/** Later patches may change what an earlier one said, so only those count whose place no later one touches. */
function lost({ object, origin: { patches = [], overridden = [] } }: Resource): OriginPatch[] {
  if (patches.length === 0) {
    return [];
  }
  const touched = new Touched();
  overridden.forEach((place) => touched.add(place));
  const all: OriginPatch[] = [];
  for (const patch of [...patches].reverse()) {
    const { op, path, from } = patch;
    if (typeof path !== 'string') {
      continue;
    }
    if ((op === 'add' || op === 'replace') && !touched.covers(path) && !hasArrived(object, patch)) {
      all.push(patch);
    }
    if (op !== 'test') {
      touched.add(path);
    }
    if (op === 'move' && typeof from === 'string') {
      touched.add(from);
    }
  }
  return all.reverse();
}

/** Places in a document, and all places above and below them. */
class Touched {
  private readonly places = new Set<string>();
  private readonly above = new Set<string>();

  public add(path: string): void {
    this.places.add(parentOfElement(path));
    for (const place of prefixes(path)) {
      this.above.add(place);
    }
  }

  public covers(path: string): boolean {
    return this.above.has(path) || prefixes(path).some((place) => this.places.has(place));
  }
}

/** An element that is added to or removed from a list moves its neighbours. */
function parentOfElement(path: string): string {
  return path.replace(/\/(?:\d+|-)$/, '');
}

function prefixes(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

function hasArrived(object: unknown, { path, value }: OriginPatch): boolean {
  const parts = path.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  const last = parts.at(-1);
  let parent: unknown = object;
  for (const part of parts.slice(0, -1)) {
    parent = memberOf(parent, part);
  }
  if (last === undefined) {
    return hasSameContent(object, value);
  }
  // The place of an appended element is not known.
  const found = last === '-' ? (Array.isArray(parent) ? parent : []) : [memberOf(parent, last)];
  return found.some((each) => isSame(each, value));
}

function memberOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
}

/** What cdk8s leaves out of every manifest is not lost: empty values, and fields without one. */
function isSame(found: unknown, value: unknown): boolean {
  return hasSameContent(cleaned(found), cleaned(value));
}

const DEEPEST = 100;

function cleaned(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) {
    return value ?? undefined;
  }
  if (Array.isArray(value)) {
    return value.map((item) => cleaned(item, depth + 1));
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  const wrapped = onlyValue(value);
  if (wrapped !== undefined) {
    return wrapped;
  }
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, cleaned(member, depth + 1)]);
  const kept = members.filter(([, member]) => member !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** The classes for 'a number or a text' are written as what they hold. */
function onlyValue(object: object): string | number | undefined {
  const [[key, value] = [], another] = Object.entries(object);
  return key === 'value' && another === undefined && (typeof value === 'string' || typeof value === 'number') ? value : undefined;
}

/** 'spec.ports[0].port' of '/spec/ports/0/port'. */
function fieldOf(path: string): string {
  const parts = path.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  return parts.map((part, i) => (/^\d+$/.test(part) ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}
