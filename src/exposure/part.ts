import { SeenByController, SeenCluster } from './seen-cluster';
import { ControllerReader } from '../controllers/controller';
import { ControllerFacts } from '../controllers/controller-facts';
import { Protection } from '../controllers/protection';
import { readerOf } from '../controllers/reader-of';
import { Read, readFrom, Reading, readingFrom } from '../controllers/reading';
import { ServedPath } from '../controllers/served-path';
import { Resource } from '../graph/resource';

/** What one class or Gateway serves. */
export interface Part {
  readonly read: Read;

  /** What protects one of its paths. */
  readonly protectionsOf: (path: ServedPath) => readonly Protection[];
  readonly className?: string;

  /** What is known of its controller, as a key. */
  readonly key?: string;

  /** Where that is known: what was read, and what was not. */
  readonly reading?: () => Reading;
}

/** What a controller serves of which more is known than its objects say. */
export function knownPart(facts: ControllerFacts, cluster: SeenCluster): Part & Required<Pick<Part, 'key' | 'reading'>> {
  const reader = readerOf(facts);
  const { objects, certificates } = cluster.lookedAtWith(reader.annotationPrefixes);
  const read = readFrom(reader, objects, certificates);
  const className = facts.controller === 'gateway-api' ? undefined : facts.className;
  const protectionsOf = (path: ServedPath) => reader.protectionsOf(path, objects);
  return { read, className, protectionsOf, key: keyOf(facts), reading: () => readingFrom(reader, objects, read) };
}

/** What a controller serves of some objects, by their types. */
export function partOf(reader: ControllerReader, seen: SeenByController, only: ReadonlyMap<string, readonly Resource[]>, className?: string): Part {
  const objects = [...only].reduce((all, [type, resources]) => all.withOnly(type, resources.map((resource) => seen.lookAt(resource))), seen.objects);
  return { read: readFrom(reader, objects, seen.certificates), className, protectionsOf: (path) => reader.protectionsOf(path, objects) };
}

/** The same facts have one key, wherever they were said. */
export function keyOf(facts: ControllerFacts): string {
  return JSON.stringify(facts);
}
