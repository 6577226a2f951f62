import { nameWithoutDefault } from './default-names';
import { IMMUTABLE_FIELDS, ImmutableField } from './immutable-fields';
import { isSameValue } from './same-value';
import { push } from '../../collections/push';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { briefValue } from '../../text/brief-value';
import { nameText, objectName } from '../inventory/object-name';
import { ObjectName } from '../way-in';

/** A change that the API server will refuse. */
export interface ImmutableChange {
  readonly subject: ObjectName;
  /** 'spec.selector' */
  readonly field: string;
  /** Nothing if it was absent; shortened if it is long. */
  readonly before?: string;
  /** Nothing if it is absent now; shortened if it is long. */
  readonly after?: string;
  readonly fix: string;
}

const BY_TYPE = new Map<string, ImmutableField[]>();
IMMUTABLE_FIELDS.forEach((row) => push(BY_TYPE, row.type, row));

const HIDDEN = '(not shown)';
const LONGEST = 120;

/** What the API server will refuse when the objects of one graph are applied over those of another, in the order of the later ones. */
export function immutableChanges(before: Graph, after: Graph): ImmutableChange[] {
  const changes: ImmutableChange[] = [];
  const old = lastByName(before);
  for (const [key, resource] of lastByName(after)) {
    const was = old.get(key);
    if (was !== undefined) {
      changes.push(...BY_TYPE.get(resource.type)!.flatMap((row) => changeOf(row, was, resource)));
    }
  }
  return changes;
}

/** Of the objects with one name the last is what is in the cluster in the end. */
function lastByName(graph: Graph): Map<string, Resource> {
  const known = graph.resources.all.filter(({ type, name }) => name !== '' && BY_TYPE.has(type));
  return new Map(known.map((resource) => [`${resource.type} ${nameText(nameWithoutDefault(objectName(resource)))}`, resource]));
}

function changeOf(row: ImmutableField, before: Resource, after: Resource): ImmutableChange[] {
  const { field, isKept, isSecret, when, fix } = row;
  const [was, is] = [valueOf(before, row), valueOf(after, row)];
  if ((isKept && isUnset(is)) || isSameValue(was, is) || (when !== undefined && !when(before, after))) {
    return [];
  }
  const [wasText, isText] = [was, is].map((value) => (isSecret && !isUnset(value) ? HIDDEN : shown(value)));
  return [
    {
      subject: objectName(after),
      field: field.replace(/\.(\d+)$/, '[$1]'),
      ...(wasText === undefined ? {} : { before: wasText }),
      ...(isText === undefined ? {} : { after: isText }),
      fix,
    },
  ];
}

function valueOf({ object }: Resource, { field, fallback, without }: ImmutableField): unknown {
  let value: unknown = object;
  for (const name of field.split('.')) {
    value = typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
  }
  if (isUnset(value)) {
    return fallback;
  }
  return without !== undefined && typeof value === 'object' ? without(value as Record<string, unknown>) : value;
}

/** Without what says nothing, and the same in whatever order the fields are. */
function shown(value: unknown): string | undefined {
  const isThere = ([, member]: [string, unknown]) => member !== undefined && member !== null;
  const keysOf = (object: object) => Object.entries(object).filter(isThere).map(([key]) => key).sort();
  return value === undefined || value === null ? undefined : briefValue(value, LONGEST, keysOf);
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
