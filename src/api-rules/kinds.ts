import { BUILT_IN_KINDS, CUSTOM_KINDS } from './generated/kinds';

/*
 * A line of the generated texts is an API version and its kinds:
 *
 *     networking.k8s.io/v1 IPAddress*#33-36 Ingress
 *
 * `*` after those whose objects are in no namespace, `#33-36` after those that only these minor versions serve.
 */

/** A kind in one version of its group. */
export interface Kind {
  readonly apiVersion: string;
  readonly group: string;
  readonly version: string;
  readonly name: string;
  readonly isNamespaced: boolean;
  /** The minor versions of Kubernetes that serve it, both included; nothing if all do, or if a controller brings it. */
  readonly minors?: { readonly from: number; readonly to: number };
}

/** What Kubernetes itself has, or controllers. */
export class Kinds {
  private readonly byName = new Map<string, Kind>();
  private readonly clusterWide = new Set<string>();
  private readonly groups = new Set<string>();

  constructor(lines: string) {
    for (const line of lines.trim().split('\n')) {
      const [apiVersion, ...words] = line.split(' ');
      const { group, version } = partsOf(apiVersion);
      this.groups.add(group);
      for (const word of words) {
        const [, name, star, from, to] = /^([^*#]+)(\*?)(?:#(\d+)-(\d+))?$/.exec(word)!;
        const minors = from === undefined ? {} : { minors: { from: Number(from), to: Number(to) } };
        this.byName.set(`${apiVersion} ${name}`, { apiVersion, group, version, name, isNamespaced: star === '', ...minors });
        if (star !== '') {
          this.clusterWide.add(`${group}/${name}`);
        }
      }
    }
  }

  public get all(): Iterable<Kind> {
    return this.byName.values();
  }

  public find(apiVersion: string, name: string): Kind | undefined {
    return this.byName.get(`${apiVersion} ${name}`);
  }

  public hasGroup(group: string): boolean {
    return this.groups.has(group);
  }

  /** Whether the objects of a kind are in no namespace, in any version. */
  public isClusterWide(group: string, name: string): boolean {
    return this.clusterWide.has(`${group}/${name}`);
  }
}

/** What API servers have by themselves: nobody can add kinds to these groups. */
export const BUILT_IN = new Kinds(BUILT_IN_KINDS);

/** What controllers bring with them whose schemas are known. */
export const CUSTOM = new Kinds(CUSTOM_KINDS);

/** The group and the version of an API version: nothing and 'v1' of 'v1'. */
export function partsOf(apiVersion: string): { readonly group: string; readonly version: string } {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? { group: '', version: apiVersion } : { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

/** Whether objects of a kind are in no namespace; what is written as theirs the server ignores. */
export function isClusterWide(group: string, name: string): boolean {
  return BUILT_IN.isClusterWide(group, name) || CUSTOM.isClusterWide(group, name);
}
