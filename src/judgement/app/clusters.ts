import { ApiObject, App } from 'cdk8s';
import { IConstruct } from 'constructs';
import { factsOfSite } from './facts-of-site';
import { originOf, OutputFiles } from './origin-of';
import { RuleOptions } from '../../api-rules/rule-options';
import { Facts } from '../../checks/facts';
import { joinedFacts } from '../../graph/cluster-facts';
import { factsOf } from '../../graph/described-entries';
import { Graph } from '../../graph/graph';
import { Manifest } from '../../graph/origin';
import { describedEntries } from '../../values/cluster-entry';
import { TargetCluster } from '../../values/target-cluster';
import { SaidOfApp, SiteOfController, WrittenService } from '../said-of-app';

/** Whoever knows a few of the others finds the rest. */
const NAMED = 3;

/** What was said of an app beside its manifests. */
type AppFacts = Pick<SaidOfApp, 'options' | 'clusterFacts' | 'sites' | 'services'>;

/** What is applied to one cluster. */
export interface ClusterPart {
  readonly graph: Graph;
  readonly facts: Facts;

  /** The sites that were written for it. */
  readonly sites: readonly SiteOfController[];

  /** The Services that were. */
  readonly services: readonly WrittenService[];
}

/** The manifests of an app by the clusters that they are for: only what is in one cluster can collide. */
export function clustersOf(app: App, manifests: ReadonlyMap<ApiObject, unknown>, saidOfApp: AppFacts): ClusterPart[] {
  const { options, clusterFacts, sites } = saidOfApp;
  const files = new OutputFiles(app);
  const parts = new Map<string | undefined, { cluster: TargetCluster; manifests: Manifest[] }>();
  for (const [apiObject, object] of manifests) {
    const cluster = TargetCluster._of(apiObject);
    let part = parts.get(cluster.clusterName);
    if (part === undefined) {
      part = { cluster, manifests: [] };
      parts.set(cluster.clusterName, part);
    }
    const origin = originOf(apiObject, object, files);
    part.manifests.push({ object, origin: isSame(cluster, part.cluster) ? origin : { ...origin, ruleOptions: ruleOptionsOf(cluster) } });
  }
  if (parts.size > 1) {
    shareFiles([...parts.values()].map((part) => part.manifests));
  }
  return [...parts.values()].map(({ cluster, manifests: own }) => {
    const isHere = ({ scope }: { readonly scope: IConstruct }) => TargetCluster._of(scope).clusterName === cluster.clusterName;
    const written = sites.filter(isHere);
    const described = factsOf({ ...cluster, ...describedEntries(cluster) });
    const known = joinedFacts([described, ...clusterFacts.filter(isHere).map((said) => said.facts), ...written.map(factsOfSite)]);
    const services = saidOfApp.services.filter(({ apiObject }) => isHere({ scope: apiObject }));
    return { graph: new Graph(own, known), facts: { ...ruleOptionsOf(cluster), ...known, packs: options.packs ?? [] }, sites: written, services };
  });
}

/** What cannot collide in a cluster can in a folder, which has the files of all clusters. */
function shareFiles(clusters: ReadonlyArray<Manifest[]>): void {
  const writers = new Map<string, Map<Manifest[], string[]>>();
  for (const cluster of clusters) {
    for (const { origin: { outputFile, construct = '' } } of cluster) {
      if (outputFile !== undefined) {
        const ofFile = writers.get(outputFile) ?? new Map<Manifest[], string[]>();
        writers.set(outputFile, ofFile.set(cluster, [...(ofFile.get(cluster) ?? []), construct].slice(0, NAMED)));
      }
    }
  }
  for (const cluster of clusters) {
    for (const [i, { object, origin }] of cluster.entries()) {
      const alsoWrittenBy = [...(writers.get(origin.outputFile ?? '') ?? [])].flatMap(([other, constructs]) => (other === cluster ? [] : constructs));
      if (alsoWrittenBy.length > 0) {
        cluster[i] = { object, origin: { ...origin, alsoWrittenBy: alsoWrittenBy.slice(0, NAMED) } };
      }
    }
  }
}

/** Parts of one app may be for other versions, or other node ports, than the rest. */
function isSame(one: TargetCluster, other: TargetCluster): boolean {
  const haveSameVersions = one.minVersion.minor === other.minVersion.minor && one.maxVersion.minor === other.maxVersion.minor;
  return haveSameVersions && one.nodePortRange === other.nodePortRange;
}

function ruleOptionsOf(cluster: TargetCluster): RuleOptions {
  return { nodePortRange: cluster.nodePortRange, minMinor: cluster.minVersion.minor, maxMinor: cluster.maxVersion.minor };
}
