import { inDefaultNamespace, ReadableManifest } from './default-namespace';
import { isKustomizePatch } from './kustomize-patch';
import { Manifest, Origin } from './origin';
import { Resource } from './resource';
import { push } from '../collections/push';

/** All objects of one cluster, by what they are and how they are called. */
export class Resources {
  public readonly all: readonly Resource[];
  /** What the cluster has in the end: of an object that is given several times only the last. */
  public readonly applied: readonly Resource[];
  /** What is no object of Kubernetes: without kind or version. */
  public readonly unreadable: readonly Manifest[];
  /** Parts of objects, in files for `kustomize`. */
  public readonly patches: readonly Resource[];
  /** Kustomizations that may open more than what is here. */
  public readonly builds: readonly Resource[];
  /** Objects of which it is not known whether they come together with the others. */
  public readonly variants: readonly Resource[];
  private readonly byType = new Map<string, Resource[]>();
  /** By type, namespace and name the last one that is given. */
  private readonly byName = new Map<string, Map<string, Map<string, Resource>>>();
  /** All that are given, of what is given several times, by the last of them. */
  private readonly same = new Map<Resource, Resource[]>();
  /** By type and name, for the types that were asked for: few are. */
  private readonly anywhere = new Map<string, ReadonlyMap<string, readonly Resource[]>>();

  constructor(manifests: Iterable<Manifest>) {
    const readable: ReadableManifest[] = [];
    const unreadable: Manifest[] = [];
    for (const manifest of manifests) {
      flatten(manifest.object, manifest.origin, readable, unreadable);
    }
    const clusterWide = new Set(readable.flatMap(({ object }) => clusterWideType(object) ?? []));
    const given = inDefaultNamespace(readable).map(({ object, origin }) => new Resource(object, origin, clusterWide));
    const builds = given.filter(({ origin }) => origin.kustomize === 'build');
    const looksLikePatch = given.filter((resource) => resource.origin.file !== undefined && resource.origin.kustomize !== 'build' && isKustomizePatch(resource));
    // A patch that its Kustomization has left out has no effect.
    const patches = looksLikePatch.filter(({ origin }) => origin.kustomize === undefined);
    const isApart = new Set([...builds, ...looksLikePatch]);
    const variants = given.filter((resource) => resource.origin.kustomize === 'variant' && !isApart.has(resource));
    variants.forEach((resource) => isApart.add(resource));
    const all = isApart.size === 0 ? given : given.filter((resource) => !isApart.has(resource));
    for (const resource of all) {
      if (resource.name !== '') {
        this.add(resource);
      }
    }
    this.all = all;
    const lost = new Set([...this.same.values()].flatMap((same) => same.slice(0, -1)));
    this.applied = lost.size === 0 ? all : all.filter((resource) => !lost.has(resource));
    this.applied.forEach((resource) => push(this.byType, resource.type, resource));
    this.unreadable = unreadable;
    this.patches = patches;
    this.builds = builds;
    this.variants = variants;
  }

  /** All of one type that the cluster has in the end: 'apps/Deployment', '/Service'. */
  public ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  public find(type: string, namespace: string, name: string): Resource | undefined {
    return this.byName.get(type)?.get(namespace)?.get(name);
  }

  /** In all namespaces. */
  public findAnywhere(type: string, name: string): readonly Resource[] {
    let byName = this.anywhere.get(type);
    if (byName === undefined) {
      const all = new Map<string, Resource[]>();
      this.ofType(type).forEach((resource) => push(all, resource.name, resource));
      byName = all;
      this.anywhere.set(type, byName);
    }
    return name === '' ? [] : byName.get(name) ?? [];
  }

  /** The objects that share type, namespace and name: all but the last are lost when they are applied. */
  public repeated(): readonly (readonly Resource[])[] {
    return [...this.same.values()];
  }

  private add(resource: Resource): void {
    const { type, namespace, name } = resource;
    const byNamespace = this.byName.get(type) ?? new Map<string, Map<string, Resource>>();
    const byName = byNamespace.get(namespace) ?? new Map<string, Resource>();
    const before = byName.get(name);
    this.byName.set(type, byNamespace.set(namespace, byName.set(name, resource)));
    if (before !== undefined) {
      const same = this.same.get(before) ?? [before];
      same.push(resource);
      this.same.delete(before);
      this.same.set(resource, same);
    }
  }
}

/** What a CustomResourceDefinition defines, if its objects are in no namespace: 'example.com/Region'. */
function clusterWideType(object: Record<string, unknown>): string | undefined {
  if (object.kind !== 'CustomResourceDefinition') {
    return undefined;
  }
  const spec = new Resource(object, {}).spec;
  return spec.text('scope') === 'Cluster' ? `${spec.text('group') ?? ''}/${spec.childOrEmpty('names').text('kind') ?? ''}` : undefined;
}

/** As `kubectl` does, for which everything is a list that has `items`. */
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
    if (typeof kind === 'string' && kind !== '' && Array.isArray(items)) {
      for (let i = items.length - 1; i >= 0; i--) {
        waiting.push({ object: itemOf(kind, apiVersion, items[i]), origin: within(next.origin, `items[${i}]`) });
      }
    } else if (kind !== 'List' && typeof kind === 'string' && kind !== '' && typeof apiVersion === 'string' && apiVersion !== '') {
      readable.push({ object: next.object as Record<string, unknown>, origin: next.origin });
    } else {
      unreadable.push(next);
    }
  }
}

/** An entry of a list, which says what its entries are where they do not say it themselves. */
function itemOf(listKind: string, apiVersion: unknown, item: unknown): unknown {
  const isSilent = typeof item === 'object' && item !== null && !Array.isArray(item) && !('kind' in item) && !('apiVersion' in item);
  return isSilent ? { apiVersion, kind: listKind.replace(/List$/, ''), ...item } : item;
}

function within(origin: Origin, prefix: string): Origin {
  const { lineOf } = origin;
  return lineOf === undefined ? origin : { ...origin, lineOf: (field) => lineOf(field === '' ? prefix : `${prefix}.${field}`) };
}
