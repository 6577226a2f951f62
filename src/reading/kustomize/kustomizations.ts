import { Build, Builds } from './builds';
import { builtManifest } from './built-manifest';
import { changesObjects, inflatesCharts, mayOpen } from './changes';
import { Kustomization, pathIn, valueOf } from './kustomization';
import { madeObjects } from './made-objects';
import { NamedFiles } from './named-files';
import { ExternalObject } from '../../graph/external-object';
import { Manifest } from '../../graph/origin';
import { Rendered } from '../rendered';
import { resolved } from '../resolved';

/** What kustomize makes of some files. */
export class Kustomizations {
  private readonly all: readonly Kustomization[];
  private readonly named: NamedFiles;
  private readonly builds: Builds;
  /** Those that were asked for, or have a part in what was. */
  private readonly used: Set<Kustomization>;
  private readonly read = new Set<string>();
  /** Those that do not list each object in their folders. */
  private readonly incomplete = new Set<Kustomization>();
  /** Files in the folders of Kustomizations that none of them lists. */
  public readonly leftOut = new Set<string>();

  /** @param above those that lie in folders above what was asked for */
  constructor(own: readonly Kustomization[], above: readonly Kustomization[]) {
    this.all = [...own, ...above];
    this.named = new NamedFiles(this.all);
    this.builds = new Builds(this.all);
    this.used = new Set(own);
  }

  /** What is in a file that is no object. */
  public find(file: string): string | undefined {
    const named = this.named.find(file);
    if (named !== undefined) {
      this.used.add(named.by);
    }
    return named?.what;
  }

  /** An object as it is built. */
  public built(manifest: Manifest): Manifest {
    const { origin } = manifest;
    const { file } = origin;
    if (file === undefined || this.all.length === 0) {
      return manifest;
    }
    const taken = this.builds.of(file);
    this.read.add(resolved(file));
    taken.forEach(([{ root }]) => this.used.add(root));
    if (taken.length > 0) {
      return builtManifest(manifest, taken, this.builds);
    }
    // Who names a file wants to know of it, listed or not.
    const by = origin.isFound ? this.builds.leavesOut(file) : undefined;
    if (by === undefined || !this.used.has(by)) {
      return manifest;
    }
    this.incomplete.add(by);
    this.leftOut.add(file);
    return { ...manifest, origin: { ...origin, kustomize: 'variant' } };
  }

  /** What kustomize writes, where that is something else than what was read. */
  public get rendered(): readonly Rendered[] {
    return this.usedBuilds.filter(changesObjects).map((build) =>
      ({ command: 'kubectl kustomize', folder: build.root.folder, options: inflatesCharts(build) ? '--enable-helm' : undefined }));
  }

  /** Where kustomize looks for charts. */
  public get chartFolders(): readonly string[] {
    return this.all.map((kustomization) => {
      const folder = valueOf(kustomization.fields.helmGlobals, 'chartHome');
      return pathIn(kustomization, typeof folder === 'string' ? folder : 'charts');
    });
  }

  /** The builds that may open something, as objects with the names of their folders. */
  public get opening(): readonly Manifest[] {
    return this.usedBuilds.filter((build) => mayOpen(build) || this.builds.hasVariants(build) || this.isIncomplete(build)).map(({ root }) => ({
      object: { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', metadata: { name: root.folder } },
      origin: { ...root.manifest.origin, kustomize: 'build' },
    }));
  }

  public get externalObjects(): readonly ExternalObject[] {
    return this.usedBuilds.flatMap((build) => madeObjects(build, this.builds, (path) => this.read.has(path)));
  }

  private isIncomplete({ parts }: Build): boolean {
    return parts.some(({ kustomization }) => this.incomplete.has(kustomization));
  }

  private get usedBuilds(): readonly Build[] {
    return this.builds.all.filter(({ parts }) => parts.some(({ kustomization }) => this.used.has(kustomization)));
  }
}
