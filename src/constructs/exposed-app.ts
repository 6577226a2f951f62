import { ApiObject, ApiObjectMetadata } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ExternalLoadBalancer, ExternalLoadBalancerOptions } from './external-load-balancer';
import { NodePortService, NodePortServiceOptions } from './node-port-service';
import { PathIngress } from './path-ingress';
import { AppDeployment } from '../app/app-deployment';
import { AppNetworkPolicy } from '../app/app-network-policy';
import { checkNew } from '../calls/checked-calls';
import { accept, attachChecks, existsIfImported } from '../judgement/app-checks';
import { judged } from '../judgement/judged';
import { lateApp, lateService } from '../late';
import { renderInLinearTime } from '../manifest/finish';
import { freeId } from '../manifest/free-id';
import { ensureLegalName, NameFormat } from '../manifest/legal-name';
import { claimOptions, selectionClaim } from '../manifest/option-claims';
import { ExposedPods, registerExposedPods } from '../service/exposed-pods';
import { pathOptionsOf, siteOptionsOf } from '../site/handed-on';
import { invalidConstruct, PropertyProblem } from '../text/invalid';
import { ExposedAppProps } from '../values/exposed-app-props';
import { PathIngressOptions, PathOptions } from '../values/path-ingress-props';
import { ExposedPort } from '../values/service-options';

/**
 * Options for exposing an app by a path of a site of its own.
 */
export interface IngressExposureOptions extends PathIngressOptions, PathOptions {}

/**
 * A hardened app that can be exposed: a Deployment, its Service, and its guard
 * rails.
 *
 * Nothing outside of its namespace can reach it before one of the `exposeVia`
 * methods, `PathIngress`, `NodePortService` or `ExternalLoadBalancer` says so.
 *
 * @example
 * const web = new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' });
 * web.exposeViaNodePort({ nodePort: 30007 });
 */
export class ExposedApp extends Construct implements kplus.IPodSelector {
  /**
   * The workload.
   */
  public readonly deployment: kplus.Deployment;

  /**
   * The container that serves the port.
   */
  public readonly container: kplus.Container;

  /**
   * The Service that others in the cluster use.
   */
  public readonly service: kplus.Service;

  /**
   * The identity of the app in the cluster.
   */
  public readonly serviceAccount: kplus.IServiceAccount;

  /**
   * What keeps enough pods while nodes are drained. Nothing if it is switched off.
   */
  public readonly disruptionBudget?: ApiObject;

  /**
   * What keeps everybody out who was not let in. Nothing if it is switched off.
   */
  public readonly networkPolicy?: ApiObject;

  /**
   * What changes the number of pods. Nothing if the number is fixed.
   */
  public readonly autoscaler?: kplus.HorizontalPodAutoscaler;

  private readonly podLabels: { readonly [key: string]: string };
  private readonly fixedName?: string;

  public constructor(scope: Construct, id: string, props: ExposedAppProps) {
    checkNew('ExposedApp', new.target, [scope, id, props]);
    super(scope, id);
    attachChecks(this);
    const { appProblems, defineAppDeployment, deploymentManifest, portNameOf } = lateApp();
    const { defineService, renderService } = lateService();
    this.failIfAny(appProblems(props));
    this.fixedName = props.name;

    this.serviceAccount = props.serviceAccount ?? this.defineServiceAccount(props);
    existsIfImported(this, 'ServiceAccount', props.serviceAccount);
    existsIfImported(this, 'Secret', props.dockerRegistryAuth);
    const app = defineAppDeployment(this, props, this.serviceAccount);
    this.deployment = app.deployment;
    this.container = app.container;
    this.podLabels = app.podLabels;
    this.failIfAny(judged(this, deploymentManifest(this.deployment, app.labels), (field) => propertyOf(field, props)));
    if (props.drainDelay?.toSeconds() === 0) {
      accept(ApiObject.of(this.deployment), { id: 'linters/no-drain', because: 'a drainDelay of zero', field: 'spec.template.spec.containers[0]' });
    }
    if (props.serviceAccount === undefined) {
      addLabels(this.serviceAccount as kplus.ServiceAccount, app.labels);
    }

    const problems: PropertyProblem[] = [];
    const port = { number: props.port, name: portNameOf(props), protocol: props.protocol };
    const pods = { labels: this.podLabels, port, guarded: props.networkPolicy ?? true };
    const service = renderService(this, {
      construct: 'ExposedApp',
      kind: kplus.ServiceType.CLUSTER_IP,
      pods: this.deployment,
      options: { name: props.name, ...props.service },
      labels: app.labels,
    }, problems);
    this.failIfAny(problems.map((problem) => ({ ...problem, property: `service.${problem.property}` })));
    this.service = defineService(this, 'Service', service);

    this.networkPolicy = pods.guarded ? this.defineNetworkPolicy(props, app, service.ports) : undefined;
    this.disruptionBudget = props.disruptionBudget ?? true ? this.defineDisruptionBudget(props, app) : undefined;
    this.autoscaler = props.autoscaler ? this.defineAutoscaler(props, app) : undefined;

    const exposed: ExposedPods = {
      ...pods,
      workload: this.deployment,
      service: this.service,
      servicePort: service.ports.find((own) => leadsTo(own, port))?.port,
      admit: (peers, podPort) => (this.networkPolicy as AppNetworkPolicy | undefined)?.admit(peers, podPort),
    };
    registerExposedPods(this, exposed);
    registerExposedPods(this.deployment, exposed);
  }

  /**
   * Opens a port of every node of the cluster that leads to the app.
   */
  public exposeViaNodePort(options: NodePortServiceOptions = {}): NodePortService {
    const id = freeId(this, 'NodePort');
    return new NodePortService(this, id, { ...this.named(id), ...options, target: this });
  }

  /**
   * Makes the app reachable at an address of its own, outside of the cluster.
   */
  public exposeViaLoadBalancer(options: ExternalLoadBalancerOptions): ExternalLoadBalancer {
    const id = freeId(this, 'LoadBalancer');
    return new ExternalLoadBalancer(this, id, { ...this.named(id), ...options, target: this });
  }

  /**
   * Makes the app reachable by a path of a site of its own. For several apps
   * behind one address define a `PathIngress` and add them to it.
   *
   * @param path begins with `/`: letters, digits and `-._~/@:+=,%`
   */
  public exposeViaIngress(path: string, options: IngressExposureOptions): PathIngress {
    const id = freeId(this, 'Ingress');
    const ingress = new PathIngress(this, id, { ...siteOptionsOf(options), name: options.name ?? this.named(id).name });
    // The host of the site is that of its only path.
    ingress.addPath(path, this, { ...pathOptionsOf(options), host: undefined });
    return ingress;
  }

  /**
   * What selects the pods: labels that stay when the code is refactored.
   */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    const { namespace } = this.deployment.metadata;
    return {
      labelSelector: kplus.LabelSelector.of({ labels: { ...this.podLabels } }),
      namespaces: namespace === undefined ? undefined : { names: [namespace] },
    };
  }

  private defineServiceAccount(props: ExposedAppProps): kplus.ServiceAccount {
    const serviceAccount = new kplus.ServiceAccount(this, 'ServiceAccount', { metadata: nameOf(props), automountToken: false });
    ensureLegalName(ApiObject.of(serviceAccount), NameFormat.DNS_1123_LABEL);
    return serviceAccount;
  }

  private defineNetworkPolicy(props: ExposedAppProps, { labels, podLabels }: AppDeployment, ports: ExposedPort[]): AppNetworkPolicy {
    const policy = new (lateApp().AppNetworkPolicy)(this, 'NetworkPolicy', {
      metadata: { ...nameOf(props), labels },
      podLabels,
      ports: [
        { port: props.port, protocol: props.protocol },
        ...ports.map(({ port, targetPort, targetPortName, protocol }) => ({ port: targetPortName ?? targetPort ?? port, protocol })),
      ],
      allowedNamespaces: props.allowedNamespaces ?? [],
    });
    ensureLegalName(policy, NameFormat.DNS_1123_LABEL);
    renderInLinearTime(policy);
    return policy;
  }

  private defineDisruptionBudget(props: ExposedAppProps, { labels, podLabels }: AppDeployment): ApiObject {
    const budget = new ApiObject(this, 'DisruptionBudget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { ...nameOf(props), labels },
      spec: {
        maxUnavailable: props.disruptionMaxUnavailable?.value ?? 1,
        selector: { matchLabels: podLabels },
        // A pod that does not get ready would keep its node from being drained.
        unhealthyPodEvictionPolicy: 'AlwaysAllow',
      },
    });
    ensureLegalName(budget, NameFormat.DNS_1123_LABEL);
    renderInLinearTime(budget);
    claimOptions(budget, () => [selectionClaim('disruptionBudget', ['spec', 'selector'], { matchLabels: podLabels })]);
    if (props.disruptionMaxUnavailable) {
      this.failIfAny(judged(this, budget.toJson(), (field) => field === 'maxUnavailable' ? 'disruptionMaxUnavailable' : field));
    }
    return budget;
  }

  private defineAutoscaler(props: ExposedAppProps, { labels }: AppDeployment): kplus.HorizontalPodAutoscaler {
    const { maxReplicas, minReplicas, targetCpuUtilization } = props.autoscaler!;
    const autoscaler = new kplus.HorizontalPodAutoscaler(this, 'Autoscaler', {
      metadata: { ...nameOf(props), labels },
      target: this.deployment,
      minReplicas: minReplicas ?? 2,
      maxReplicas,
      metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(targetCpuUtilization ?? 70))],
    });
    ensureLegalName(ApiObject.of(autoscaler), NameFormat.DNS_1123_LABEL);
    renderInLinearTime(ApiObject.of(autoscaler));
    return autoscaler;
  }

  /** A fixed name for an exposure of an app whose name is fixed. */
  private named(id: string): { name?: string } {
    const suffix = id.replace('Ingress', 'Site').replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();
    return this.fixedName === undefined ? {} : { name: `${this.fixedName}-${suffix}` };
  }

  private failIfAny(problems: PropertyProblem[]): void {
    if (problems.length > 0) {
      throw invalidConstruct(this, 'ExposedApp', problems);
    }
  }
}

/** One number may serve several protocols. */
function leadsTo({ port, targetPort, targetPortName, protocol }: ExposedPort, served: ExposedPods['port']): boolean {
  const target = targetPortName ?? targetPort ?? port;
  return (target === served.name || target === served.number) && (protocol ?? kplus.Protocol.TCP) === (served.protocol ?? kplus.Protocol.TCP);
}

function nameOf({ name }: ExposedAppProps): ApiObjectMetadata {
  return name === undefined ? {} : { name };
}

function addLabels(serviceAccount: kplus.ServiceAccount, labels: { [key: string]: string }): void {
  Object.entries(labels).forEach(([key, value]) => serviceAccount.metadata.addLabel(key, value));
  renderInLinearTime(ApiObject.of(serviceAccount));
}

/** The property that a field of the Deployment was made from. */
function propertyOf(field: string, { envVariables = {} }: ExposedAppProps): string {
  const inPod = field.replace(/^template\.(metadata|spec)\./, '').replace(/^containers\[0\]\./, '');
  return PROPERTIES[inPod] ?? inPod
    .replace(/^env\[(\d+)\](\.name$)?/, (_, i) => `envVariables[${Object.keys(envVariables)[i]}]`)
    .replace(/^(readiness|liveness|startup)Probe\b/, '$1');
}

const PROPERTIES: { readonly [field: string]: string | undefined } = {
  'ports[0].containerPort': 'port',
  'ports[0].name': 'portName',
  'ports[0].protocol': 'protocol',
  'readinessProbe.httpGet.port': 'port',
  'readinessProbe.tcpSocket.port': 'port',
  'resources.requests[cpu]': 'cpuRequest',
  'resources.limits[cpu]': 'cpuLimit',
  'resources.requests[memory]': 'memoryRequest',
  'resources.limits[memory]': 'memoryLimit',
};
