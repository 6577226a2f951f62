import { posix } from 'path';
import { Kustomization, pathIn, textsIn } from './kustomization';
import { push } from '../../collections/push';
import { resolved } from '../resolved';

/** A Kustomization that no other one takes up: what is built is applied. */
export interface Build {
  readonly root: Kustomization;
  /** All that are taken up by it, itself among them. */
  readonly parts: readonly Part[];
}

/** A Kustomization as a build takes it up. */
export interface Part {
  readonly kustomization: Kustomization;
  /** The namespace that the build puts its objects into; nothing if it leaves theirs. */
  readonly namespace?: string;
}

/** A build that takes up something, and the namespace that it puts it into. */
export type Taken = readonly [build: Build, namespace: string | undefined];

const CHILDREN = ['resources', 'bases', 'components'];

/** Which Kustomizations are built together. */
export class Builds {
  public readonly all: readonly Build[];
  private readonly byFolder: ReadonlyMap<string, Kustomization>;
  /** The builds that take up a Kustomization, with their namespaces. */
  private readonly byPart = new Map<Kustomization, Taken[]>();
  /** By the files that they list as resources. */
  private readonly byFile = new Map<string, Kustomization[]>();
  /** By one of them those that share a base, so that only one of them is applied to a cluster. */
  private readonly variants = new Map<Build, Build>();
  private readonly variantCounts = new Map<Build, number>();

  constructor(kustomizations: readonly Kustomization[]) {
    this.byFolder = new Map(kustomizations.map((kustomization) => [resolved(kustomization.folder), kustomization]));
    const taken = new Set<Kustomization>();
    for (const kustomization of kustomizations) {
      for (const path of this.pathsOf(kustomization)) {
        const child = this.byFolder.get(path);
        if (child === undefined) {
          push(this.byFile, path, kustomization);
        } else if (child !== kustomization) {
          taken.add(child);
        }
      }
    }
    this.all = kustomizations.filter((one) => !one.isComponent && !taken.has(one)).map((root) => ({ root, parts: this.partsOf(root) }));
    this.all.forEach((build) => build.parts.forEach(({ kustomization, namespace }) => push(this.byPart, kustomization, [build, namespace])));
    this.findVariants();
  }

  /** The builds that take up a file, each with the namespace that it gives to the objects in it. */
  public of(file: string): readonly Taken[] {
    return this.byFile.get(resolved(file))?.flatMap((kustomization) => this.byPart.get(kustomization) ?? []) ?? [];
  }

  /** The Kustomization that leaves a file out: that of its folder, or of the next one above, which does not list it. */
  public leavesOut(file: string): Kustomization | undefined {
    if (this.byFolder.size === 0 || this.byFile.has(resolved(file))) {
      return undefined;
    }
    for (let folder = posix.dirname(resolved(file)); ; folder = posix.dirname(folder)) {
      const kustomization = this.byFolder.get(folder);
      if (kustomization !== undefined || folder === posix.dirname(folder)) {
        return kustomization;
      }
    }
  }

  /** Whether a build that excludes others takes up what these do not. */
  public isOfOneVariant(builds: readonly Build[]): boolean {
    const own = new Set(builds);
    return builds.some((build) => {
      const family = this.familyOf(build);
      return (this.variantCounts.get(family) ?? 1) > [...own].filter((other) => this.familyOf(other) === family).length;
    });
  }

  /** Whether others share a base with it. */
  public hasVariants(build: Build): boolean {
    return (this.variantCounts.get(this.familyOf(build)) ?? 1) > 1;
  }

  /** The resources that a build takes up, without the Kustomizations: of other folders and hosts, too. */
  public filesOf({ parts }: Build): readonly string[] {
    return parts.flatMap(({ kustomization }) => this.pathsOf(kustomization).filter((path) => !this.byFolder.has(path)));
  }

  private pathsOf(kustomization: Kustomization): readonly string[] {
    return CHILDREN.flatMap((field) => textsIn(kustomization.fields, field)).map((path) => pathIn(kustomization, path));
  }

  /** The namespace of the outermost one that has one wins. */
  private partsOf(root: Kustomization): Part[] {
    const parts = new Map<Kustomization, Part>();
    const waiting: Part[] = [{ kustomization: root }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { kustomization } = next;
      if (parts.has(kustomization)) {
        continue;
      }
      const own = kustomization.fields.namespace;
      const namespace = next.namespace ?? (typeof own === 'string' && own !== '' ? own : undefined);
      parts.set(kustomization, { kustomization, namespace });
      for (const path of this.pathsOf(kustomization)) {
        const child = this.byFolder.get(path);
        if (child !== undefined) {
          waiting.push({ kustomization: child, namespace });
        }
      }
    }
    return [...parts.values()];
  }

  /** What only adds to others does not make them variants of one thing. */
  private findVariants(): void {
    const shared = [...this.byPart].flatMap(([{ isComponent }, builds]) => (isComponent ? [] : [builds]));
    const files = [...this.byFile.values()].map((listing) => listing.flatMap((one) => (one.isComponent ? [] : this.byPart.get(one) ?? [])));
    for (const [first, ...others] of [...shared, ...files].filter((builds) => builds.length > 1)) {
      others.forEach(([other]) => this.variants.set(this.familyOf(other), this.familyOf(first[0])));
    }
    for (const build of this.all) {
      const family = this.familyOf(build);
      this.variants.set(build, family);
      this.variantCounts.set(family, (this.variantCounts.get(family) ?? 0) + 1);
    }
  }

  private familyOf(build: Build): Build {
    let family = build;
    for (let next = this.variants.get(family); next !== undefined && next !== family; next = this.variants.get(family)) {
      family = next;
    }
    return family;
  }
}
