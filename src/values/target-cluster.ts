import { Construct, IConstruct } from 'constructs';
import { ClusterClass, ClusterGateway, describedEntries } from './cluster-entry';
import { KubernetesVersion } from './kubernetes-version';
import { NodePortRange } from './node-port-range';
import { isCidr } from '../api-rules/formats/cidr';
import { remembered } from '../collections/remembered';
import { ExternalObject } from '../graph/external-object';
import { lateVerdict } from '../late';
import { invalidConstruct, PropertyProblem } from '../text/invalid';

/**
 * What is to be known of the cluster that the manifests are applied to.
 */
export interface TargetClusterOptions {
  /**
   * The lowest Kubernetes version that the output must run on. Nothing newer is
   * emitted; an option that needs a newer one is an error that says so.
   *
   * @default KubernetesVersion.V1_32
   */
  readonly minVersion?: KubernetesVersion;

  /**
   * The ports that the cluster may open on its nodes.
   *
   * @default NodePortRange.DEFAULT
   */
  readonly nodePortRange?: NodePortRange;

  /**
   * The networks of the pods, in CIDR notation. A network policy that admits
   * clients from anywhere outside leaves them out, so that a pod of another
   * namespace does not count as such a client.
   *
   * @default - not known; a policy that admits the internet admits pods of other namespaces too
   */
  readonly podCidrs?: string[];

  /**
   * The highest Kubernetes version that the output must run on.
   *
   * @default KubernetesVersion.V1_36
   */
  readonly maxVersion?: KubernetesVersion;

  /**
   * The Ingress classes of the cluster, besides those that are defined in the app.
   *
   * @default - not known; no class counts as missing
   */
  readonly ingressClasses?: string[];

  /**
   * What is known of single Ingress classes of the cluster: who can reach their
   * controllers, and who these are.
   *
   * @default - nothing but what sites of the app name
   */
  readonly classes?: ClusterClass[];

  /**
   * What is known of Gateways that the app does not define.
   *
   * @default - nothing but what sites of the app name
   */
  readonly gateways?: ClusterGateway[];

  /**
   * What exists in the cluster and is not defined in the app, such as Secrets.
   *
   * @default - nothing is known to
   */
  readonly externalObjects?: ExternalObject[];

  /**
   * The name of the cluster, if an app has parts for several: what is in
   * different clusters cannot collide.
   *
   * @default - one cluster for the whole app
   */
  readonly clusterName?: string;
}

/**
 * The facts about the cluster that a part of an app is written for.
 *
 * @example
 * TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_34, podCidrs: ['10.244.0.0/16'] });
 */
export class TargetCluster {
  /**
   * Describes the cluster for everything that is defined in `scope` afterwards.
   *
   * Call it before anything else is defined in `scope`. Nearer scopes win, and
   * take what they leave out from the farther ones.
   */
  public static describe(scope: Construct, options: TargetClusterOptions): void {
    const problems: PropertyProblem[] = [];
    if (scope.node.children.length > 0) {
      problems.push({
        property: 'scope',
        rule: 'must be empty when its cluster is described',
        value: scope.node.children.map((child) => child.node.id),
        fix: "call 'TargetCluster.describe' before anything is defined in it",
      });
    }
    (options.podCidrs ?? []).forEach((cidr, i) => {
      if (!isCidr(cidr)) {
        problems.push({ property: `podCidrs[${i}]`, rule: 'must be a network in CIDR notation without host bits', value: cidr, fix: "write for example '10.244.0.0/16'" });
      }
    });
    if (options.classes !== undefined || options.gateways !== undefined) {
      problems.push(...lateVerdict().entryProblems(describedEntries(options)));
    }
    const { minVersion, maxVersion } = { ...scope.node.tryGetContext(CONTEXT), ...definedOnly(options) } as TargetClusterOptions;
    if (maxVersion !== undefined && maxVersion.minor < (minVersion ?? KubernetesVersion.V1_32).minor) {
      problems.push({
        property: 'maxVersion',
        rule: `must not be lower than 'minVersion', ${(minVersion ?? KubernetesVersion.V1_32).label}`,
        value: maxVersion.label,
        fix: 'raise it, or leave it out',
      });
    }
    if (problems.length > 0) {
      throw invalidConstruct(scope, 'TargetCluster', problems);
    }
    scope.node.setContext(CONTEXT, { ...scope.node.tryGetContext(CONTEXT), ...definedOnly(options) });
  }

  /**
   * What is known of the cluster at a place in the construct tree.
   */
  public static of(scope: IConstruct): TargetCluster {
    return TargetCluster._describedBy(optionsAt(scope));
  }

  /**
   * The same for the library, which asks for each object and changes none of the lists.
   *
   * @internal
   */
  public static _of(scope: IConstruct): TargetCluster {
    return describedBy(optionsAt(scope));
  }

  /** @internal */
  public static _describedBy(options: TargetClusterOptions): TargetCluster {
    return new TargetCluster(
      options.minVersion ?? KubernetesVersion.V1_32,
      options.nodePortRange ?? NodePortRange.DEFAULT,
      options.podCidrs ?? [],
      options.maxVersion ?? KubernetesVersion.V1_36,
      options.ingressClasses ?? [],
      options.externalObjects ?? [],
      options.clusterName,
      options.classes ?? [],
      options.gateways ?? [],
    );
  }

  private constructor(
    /** The lowest Kubernetes version that the output must run on. */
    public readonly minVersion: KubernetesVersion,
    /** The ports that the cluster may open on its nodes. */
    public readonly nodePortRange: NodePortRange,
    /** The networks of the pods, empty if not known. */
    public readonly podCidrs: string[],
    /** The highest Kubernetes version that the output must run on. */
    public readonly maxVersion: KubernetesVersion,
    /** The Ingress classes of the cluster, empty if not known. */
    public readonly ingressClasses: string[],
    /** What exists in the cluster and is not defined in the app. */
    public readonly externalObjects: ExternalObject[],
    /** The name of the cluster, absent if there is only one. */
    public readonly clusterName?: string,
    /** What is known of single Ingress classes. */
    public readonly classes: ClusterClass[] = [],
    /** What is known of Gateways that the app does not define. */
    public readonly gateways: ClusterGateway[] = [],
  ) {}
}

const CONTEXT = 'cdk8s-exposure/target-cluster';

const UNDESCRIBED: TargetClusterOptions = {};

/** One scope describes the cluster for all that is in it. */
const describedBy = remembered(TargetCluster._describedBy);

function optionsAt(scope: IConstruct): TargetClusterOptions {
  return scope.node.tryGetContext(CONTEXT) ?? UNDESCRIBED;
}

/** Left-out options must not hide those of a farther scope. */
function definedOnly(options: TargetClusterOptions): TargetClusterOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
