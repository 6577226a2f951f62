import { Autoscaler, horizontalPodAutoscalerOf, scaledObjectOf } from './autoscaler';
import { BackendReference, backendReferences, ROUTING_TYPES, ServiceReference } from './backend-reference';
import { ClusterFacts, NOTHING_KNOWN } from './cluster-facts';
import { ConfigSources } from './config-sources';
import { DisruptionBudget, disruptionBudgetOf } from './disruption-budget';
import { Gateway, gatewayOf } from './gateway';
import { LabelIndex } from './label-index';
import { networkPoliciesOf, NetworkPolicy } from './network-policy';
import { Manifest } from './origin';
import { Resource } from './resource';
import { Resources } from './resources';
import { Selector } from './selector';
import { portsOf, Service, ServicePort, servicesOf } from './service';
import { Workload, workloadOf } from './workload';
import { push } from '../collections/push';

/**
 * The objects of one cluster and how they refer to each other: how traffic gets to which pods.
 *
 * It is made of finished manifests only, once, and costs as much as there are objects and references.
 */
export class Graph {
  public readonly resources: Resources;
  public readonly workloads: readonly Workload[];
  public readonly services: readonly Service[];
  /** What Ingresses, HTTPRoutes and HTTPProxies send requests to. */
  public readonly backends: readonly BackendReference[];
  public readonly gateways: readonly Gateway[];
  public readonly policies: readonly NetworkPolicy[];
  public readonly budgets: readonly DisruptionBudget[];
  public readonly autoscalers: readonly Autoscaler[];
  public readonly configSources: ConfigSources;
  /** Finds workloads by the labels of their pods. */
  public readonly pods: LabelIndex<Workload>;

  private readonly serviceByResource = new Map<Resource, Service>();
  private readonly servicesByWorkload = new Map<Workload, Service[]>();
  private readonly backendsByService = new Map<Service, BackendReference[]>();
  private readonly policiesByWorkload = new Map<Workload, NetworkPolicy[]>();
  private readonly budgetsByWorkload = new Map<Workload, DisruptionBudget[]>();
  private readonly autoscalersByTarget = new Map<string, Autoscaler[]>();

  /** @param facts what is known of the cluster beside the manifests */
  constructor(manifests: Iterable<Manifest>, public readonly facts: ClusterFacts = NOTHING_KNOWN) {
    const resources = new Resources(manifests);
    this.resources = resources;
    this.workloads = resources.applied.map(workloadOf).filter((workload) => workload !== undefined);
    this.pods = new LabelIndex(this.workloads);
    this.configSources = new ConfigSources(resources);

    this.services = servicesOf(resources, this.pods);
    for (const service of this.services) {
      this.serviceByResource.set(service.resource, service);
      service.workloads.forEach((workload) => push(this.servicesByWorkload, workload, service));
    }

    this.backends = ROUTING_TYPES.flatMap((type) => resources.ofType(type)).flatMap(backendReferences);
    for (const backend of this.backends) {
      const service = this.serviceOf(backend);
      if (service !== undefined) {
        push(this.backendsByService, service, backend);
      }
    }

    this.gateways = resources.ofType('gateway.networking.k8s.io/Gateway').map(gatewayOf);

    this.policies = networkPoliciesOf(resources.ofType('networking.k8s.io/NetworkPolicy'));
    for (const policy of this.policies) {
      this.pods.chosen(policy.namespace, policy.selector).forEach((workload) => push(this.policiesByWorkload, workload, policy));
    }

    this.budgets = resources.ofType('policy/PodDisruptionBudget').map((resource) => {
      const selector = Selector.of(resource.spec, 'selector');
      return disruptionBudgetOf(resource, this.pods.chosen(resource.namespace, selector), selector);
    });
    for (const budget of this.budgets) {
      budget.workloads.forEach((workload) => push(this.budgetsByWorkload, workload, budget));
    }

    this.autoscalers = [
      ...resources.ofType('autoscaling/HorizontalPodAutoscaler').map(horizontalPodAutoscalerOf),
      ...resources.ofType('keda.sh/ScaledObject').map(scaledObjectOf),
    ];
    for (const autoscaler of this.autoscalers) {
      push(this.autoscalersByTarget, `${autoscaler.targetKind} ${autoscaler.namespace}/${autoscaler.targetName}`, autoscaler);
    }
  }

  public service(namespace: string, name: string): Service | undefined {
    const resource = this.resources.find('/Service', namespace, name);
    return resource && this.serviceByResource.get(resource);
  }

  /** The Service that an object is. */
  public serviceFrom(resource: Resource): Service | undefined {
    return this.serviceByResource.get(resource);
  }

  /** The Service behind a route, if it is here. */
  public serviceOf(backend: ServiceReference): Service | undefined {
    return backend.kind === 'Service' ? this.service(backend.namespace, backend.name) : undefined;
  }

  /** The port of the Service that a route names; a lone port need not be named. */
  public servicePortOf(backend: ServiceReference): ServicePort | undefined {
    const service = this.serviceOf(backend);
    return service === undefined || backend.port === undefined ? undefined : portsOf(service).get(backend.port);
  }

  public servicesOf(workload: Workload): readonly Service[] {
    return this.servicesByWorkload.get(workload) ?? [];
  }

  /** Where Ingresses, HTTPRoutes and HTTPProxies name a Service. */
  public backendsOf(service: Service): readonly BackendReference[] {
    return this.backendsByService.get(service) ?? [];
  }

  /** The policies that guard the pods of a workload. */
  public policiesOf(workload: Workload): readonly NetworkPolicy[] {
    return this.policiesByWorkload.get(workload) ?? [];
  }

  public budgetsOf(workload: Workload): readonly DisruptionBudget[] {
    return this.budgetsByWorkload.get(workload) ?? [];
  }

  public autoscalersOf(workload: Workload): readonly Autoscaler[] {
    const { kind, namespace, name } = workload.resource;
    return this.autoscalersByTarget.get(`${kind} ${namespace}/${name}`) ?? [];
  }

  /** The number of pods that a workload has at least; nothing if it is not known. */
  public leastReplicas(workload: Workload): number | undefined {
    const autoscalers = this.autoscalersOf(workload);
    return autoscalers.length === 0 ? workload.replicas : autoscalers.reduce((least, { minReplicas }) => Math.min(least, minReplicas), Infinity);
  }

  /** Whether clients from outside the cluster can get to a Service: by itself, or by a route. */
  public isExposed(service: Service): boolean {
    return service.type === 'NodePort' || service.type === 'LoadBalancer' || this.backendsOf(service).length > 0;
  }

  /** The Namespace object with this name. */
  public namespace(name: string): Resource | undefined {
    return this.resources.find('/Namespace', '', name);
  }
}
