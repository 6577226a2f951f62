import { Manifest, Origin } from './origin';
import { push } from './push';
import { Resource } from './resource';

/** All objects of one cluster, by what they are and how they are called. */
export class Resources {
  public readonly all: readonly Resource[];
  /** What the cluster has in the end: of an object that is given several times only the last. */
  public readonly applied: readonly Resource[];
  /** What is no object of Kubernetes: without kind or version. */
  public readonly unreadable: readonly Manifest[];
  private readonly byType = new Map<string, Resource[]>();
  private readonly byName = new Map<string, Resource[]>();
  private readonly byNameAnywhere = new Map<string, Resource[]>();

  constructor(manifests: Iterable<Manifest>) {
    const readable: ReadableManifest[] = [];
    const unreadable: Manifest[] = [];
    for (const manifest of manifests) {
      flatten(manifest.object, manifest.origin, readable, unreadable);
    }
    const clusterWide = new Set(readable.flatMap(({ object }) => clusterWideType(object) ?? []));
    const all = readable.map(({ object, origin }) => new Resource(object, origin, clusterWide));
    for (const resource of all) {
      if (resource.name !== '') {
        push(this.byName, keyOf(resource.type, resource.namespace, resource.name), resource);
        push(this.byNameAnywhere, keyOf(resource.type, '*', resource.name), resource);
      }
    }
    this.all = all;
    const last = new Set([...this.byName.values()].map((same) => same.at(-1)));
    this.applied = all.filter((resource) => resource.name === '' || last.has(resource));
    this.applied.forEach((resource) => push(this.byType, resource.type, resource));
    this.unreadable = unreadable;
  }

  /** All of one type that the cluster has in the end: 'apps/Deployment', '/Service'. */
  public ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  public find(type: string, namespace: string, name: string): Resource | undefined {
    return this.byName.get(keyOf(type, namespace, name))?.at(-1);
  }

  /** In all namespaces. */
  public findAnywhere(type: string, name: string): readonly Resource[] {
    return this.byNameAnywhere.get(keyOf(type, '*', name)) ?? [];
  }

  /** The objects that share type, namespace and name: all but the last are lost when they are applied. */
  public repeated(): readonly (readonly Resource[])[] {
    return [...this.byName.values()].filter((same) => same.length > 1);
  }
}

function keyOf(type: string, namespace: string, name: string): string {
  return `${type} ${namespace}/${name}`;
}

/** An object that says what it is. */
interface ReadableManifest extends Manifest {
  readonly object: Record<string, unknown>;
}

/** What a CustomResourceDefinition defines, if its objects are in no namespace: 'example.com/Region'. */
function clusterWideType(object: Record<string, unknown>): string | undefined {
  if (object.kind !== 'CustomResourceDefinition') {
    return undefined;
  }
  const spec = new Resource(object, {}).spec;
  return spec.text('scope') === 'Cluster' ? `${spec.text('group') ?? ''}/${spec.childOrEmpty('names').text('kind') ?? ''}` : undefined;
}

function flatten(object: unknown, origin: Origin, readable: ReadableManifest[], unreadable: Manifest[]): void {
  // A list may hold lists; a stack of our own stands any depth.
  const waiting: Manifest[] = [{ object, origin }];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    if (typeof next.object !== 'object' || next.object === null || Array.isArray(next.object)) {
      unreadable.push(next);
      continue;
    }
    const { kind, apiVersion, items } = next.object as Record<string, unknown>;
    if (typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items)) {
      for (let i = items.length - 1; i >= 0; i--) {
        waiting.push({ object: items[i], origin: within(next.origin, `items[${i}]`) });
      }
    } else if (typeof kind === 'string' && kind !== '' && typeof apiVersion === 'string' && apiVersion !== '') {
      readable.push({ object: next.object as Record<string, unknown>, origin: next.origin });
    } else {
      unreadable.push(next);
    }
  }
}

function within(origin: Origin, prefix: string): Origin {
  const { lineOf } = origin;
  return lineOf === undefined ? origin : { ...origin, lineOf: (field) => lineOf(field === '' ? prefix : `${prefix}.${field}`) };
}
