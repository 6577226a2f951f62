import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { checkNew } from '../calls/checked-calls';
import { accept, attachChecks } from '../judgement/app-checks';
import { lateService } from '../late';
import { WantedHealthCheck } from '../providers/provider';
import { invalidConstruct, PropertyProblem } from '../text/invalid';
import { AllowedClients } from '../values/allowed-clients';
import { Backend } from '../values/backend';
import { IPFamilyPolicy } from '../values/ip-family';
import { LoadBalancerHealthCheck } from '../values/load-balancer-health-check';
import { LoadBalancerProvider } from '../values/load-balancer-provider';
import { ServiceOptions } from '../values/service-options';
import { TargetCluster } from '../values/target-cluster';
import { TrafficPolicy } from '../values/traffic-policy';

/**
 * Options for exposing pods by a load balancer.
 */
export interface ExternalLoadBalancerOptions extends ServiceOptions {
  /**
   * Who may connect.
   */
  readonly allowedClients: AllowedClients;

  /**
   * Who makes the load balancer.
   */
  readonly provider: LoadBalancerProvider;

  /**
   * The fixed addresses, as the provider names them: IP addresses, ids of
   * Elastic IP allocations (AWS, internet-facing), names of reserved addresses (GKE).
   *
   * @default - the provider picks one
   */
  readonly staticAddresses?: string[];

  /**
   * The class of the load balancer, which decides which controller of the
   * cluster makes it. It cannot be changed later.
   *
   * @default - that of the provider, if it has one
   */
  readonly loadBalancerClass?: string;

  /**
   * How the load balancer asks whether a target is healthy.
   *
   * @default - that of the provider
   */
  readonly healthCheck?: LoadBalancerHealthCheck;

  /**
   * Whether a port of every node is opened as well, which whoever can reach a
   * node can reach, allowed client or not.
   *
   * @default - false where the provider does without, else true, set by Kubernetes
   */
  readonly allocateLoadBalancerNodePorts?: boolean;

  /**
   * Which pods get traffic from outside of the cluster.
   *
   * @default - `LOCAL` if the clients are limited, so that their address is seen
   * by whoever judges it; else pods on every node, set by Kubernetes
   */
  readonly externalTrafficPolicy?: TrafficPolicy;

  /**
   * The port of every node that answers whether it has a ready pod. With `LOCAL` only.
   *
   * @default - Kubernetes picks a free one
   */
  readonly healthCheckNodePort?: number;
}

/**
 * What a load balancer exposes, and how.
 */
export interface ExternalLoadBalancerProps extends ExternalLoadBalancerOptions {
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
 * Makes pods reachable at an address of their own, outside of the cluster.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 *
 * @example
 * const api = kplus.Pods.select(chart, 'ApiPods', { labels: { app: 'api' } });
 * new ExternalLoadBalancer(chart, 'Api', {
 *   target: api,
 *   port: 443,
 *   targetPort: 8443,
 *   allowedClients: AllowedClients.cidrs('203.0.113.0/24'),
 *   provider: LoadBalancerProvider.awsLoadBalancerController(),
 * });
 */
export class ExternalLoadBalancer extends Construct {
  /**
   * The Service.
   */
  public readonly service: kplus.Service;

  public constructor(scope: Construct, id: string, props: ExternalLoadBalancerProps) {
    checkNew('ExternalLoadBalancer', new.target, [scope, id, props]);
    super(scope, id);
    attachChecks(this);
    const { admitToPods, defineService, networks, outside, podsOf, renderService } = lateService();
    const { allowedClients } = props;
    const cluster = TargetCluster._of(this);
    const externalTrafficPolicy = props.externalTrafficPolicy ?? (allowedClients._cidrs.length > 0 ? TrafficPolicy.LOCAL : undefined);
    const balancer = props.provider._render({
      allowedClients: allowedClients._render(),
      externalTrafficPolicy,
      staticAddresses: props.staticAddresses ?? [],
      loadBalancerClass: props.loadBalancerClass,
      healthCheck: wantedHealthCheck(props.healthCheck),
      allocateLoadBalancerNodePorts: props.allocateLoadBalancerNodePorts,
      dualStack: props.ipFamilyPolicy !== undefined && props.ipFamilyPolicy !== IPFamilyPolicy.SINGLE_STACK,
      minMinor: cluster.minVersion.minor,
    });

    const problems: PropertyProblem[] = [...balancer.problems];
    const pods = podsOf(props, problems);
    const rendered = pods && renderService(this, {
      construct: 'ExternalLoadBalancer',
      kind: kplus.ServiceType.LOAD_BALANCER,
      pods,
      options: props,
      externalTrafficPolicy,
      annotations: balancer.annotations,
      provider: balancer.provider,
      spec: { healthCheckNodePort: props.healthCheckNodePort, ...balancer.spec },
    }, problems);
    if (!rendered || problems.length > 0) {
      throw invalidConstruct(this, 'ExternalLoadBalancer', problems);
    }

    this.service = defineService(this, 'Resource', rendered);
    const said = [
      ...balancer.said ?? [],
      ...(allowedClients._kind === 'internet' ? [{ id: 'load-balancer/open-to-everybody', because: 'AllowedClients.internet()' }] : []),
      ...(props.allocateLoadBalancerNodePorts ? [{ id: 'load-balancer/node-ports-past-ranges', because: 'allocateLoadBalancerNodePorts: true' }] : []),
    ];
    said.forEach((one) => accept(ApiObject.of(this.service), one));
    const limited = balancer.keepsClientAddress && allowedClients._cidrs.length > 0;
    const clients = limited ? networks([...allowedClients._cidrs, ...balancer.healthCheckSources ?? []], cluster) : outside(cluster);
    admitToPods(pods, clients, rendered.ports);
  }
}

function wantedHealthCheck(check: LoadBalancerHealthCheck | undefined): WantedHealthCheck | undefined {
  return check && {
    protocol: check.protocol,
    path: check.path,
    intervalSeconds: check.interval?.toSeconds({ integral: false }),
    unhealthyThreshold: check.unhealthyThreshold,
  };
}
