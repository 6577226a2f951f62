import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { checkNew } from '../calls/checked-calls';
import { attachChecks } from '../judgement/app-checks';
import { lateService } from '../late';
import { invalidConstruct, PropertyProblem } from '../text/invalid';
import { Backend } from '../values/backend';
import { ServiceOptions } from '../values/service-options';
import { TargetCluster } from '../values/target-cluster';
import { TrafficPolicy } from '../values/traffic-policy';

/**
 * Options for exposing pods on a port of every node.
 */
export interface NodePortServiceOptions extends ServiceOptions {
  /**
   * The port to open on every node, in the range of the cluster (30000-32767
   * unless `TargetCluster` says otherwise). Not together with `ports`.
   *
   * It is unique in the cluster. Best pin one of the static band, 30000-30085,
   * which Kubernetes does not hand out by itself while others are free.
   *
   * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
   * @default - Kubernetes picks a free one
   */
  readonly nodePort?: number;

  /**
   * Which pods get traffic from outside of the cluster.
   *
   * With `LOCAL` only nodes that run a ready pod answer, and the pods see the
   * address of the client.
   *
   * @default - pods on every node, set by Kubernetes
   */
  readonly externalTrafficPolicy?: TrafficPolicy;
}

/**
 * What a node port service exposes, and how.
 */
export interface NodePortServiceProps extends NodePortServiceOptions {
  /**
   * The pods: a workload of cdk8s-plus-27, a label selection, or an `ExposedApp`.
   * Check service-to-pod/selects-no-pods says when the app has no pods with the labels of a selection.
   *
   * @default - given by `backend`
   */
  readonly target?: kplus.IPodSelector;

  /**
   * The pods by their labels, where cdk8s-plus-27 does not define them.
   *
   * @default - given by `target`
   */
  readonly backend?: Backend;
}

/**
 * Opens a port on every node of the cluster that leads to the pods.
 *
 * Whoever can reach a node can reach the port: a firewall in front of the nodes
 * decides who that is.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 *
 * @example
 * const legacy = kplus.Pods.select(chart, 'LegacyPods', { labels: { app: 'legacy' } });
 * new NodePortService(chart, 'Legacy', { target: legacy, port: 80, targetPort: 8080, nodePort: 30008 });
 */
export class NodePortService extends Construct {
  /**
   * The Service.
   */
  public readonly service: kplus.Service;

  public constructor(scope: Construct, id: string, props: NodePortServiceProps) {
    checkNew('NodePortService', new.target, [scope, id, props]);
    super(scope, id);
    attachChecks(this);
    const { admitToPods, defineService, outside, podsOf, renderService } = lateService();
    const problems: PropertyProblem[] = [];
    const pods = podsOf(props, problems);
    const rendered = pods && renderService(this, {
      construct: 'NodePortService',
      kind: kplus.ServiceType.NODE_PORT,
      pods,
      options: props,
      externalTrafficPolicy: props.externalTrafficPolicy,
    }, problems);
    if (!rendered || problems.length > 0) {
      throw invalidConstruct(this, 'NodePortService', problems);
    }
    this.service = defineService(this, 'Resource', rendered);
    admitToPods(pods, outside(TargetCluster._of(this)), rendered.ports);
  }
}
