import { readFileSync } from 'fs';
import { join } from 'path';
import { ApiObject, App, Chart, JsonPatch, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AllowedClients, Backend, ClusterClass, ExistingService, ExposedApp, ExposureApp, ExposureChecks, ExternalLoadBalancer, ExternalLoadBalancerProps,
  ExternalObject, IngressController, KubernetesVersion, LoadBalancerHealthCheck, LoadBalancerProvider, NodePortService, NodePortServiceProps,
  Overrides, PathIngress, PathIngressProps, TargetCluster, TargetClusterOptions, Tls,
} from '../../src';
import { testPods } from '../util';

/** Uses some text in a chart of the namespace `shop`. */
type Use = (text: string, chart: Chart) => void;

/** The same for options of one struct. */
type UseOfOptions = (options: any, chart: Chart) => void;

const ISSUED = Tls.certManager('letsencrypt');

function service(chart: Chart, props: Partial<NodePortServiceProps>): void {
  new NodePortService(chart, 'Web', { target: testPods(chart), ...(props.ports ? {} : { port: 80 }), ...props });
}

function balancer(chart: Chart, props: Partial<ExternalLoadBalancerProps>): void {
  new ExternalLoadBalancer(chart, 'Web', { target: testPods(chart), port: 80, allowedClients: AllowedClients.internet(), provider: LoadBalancerProvider.generic(), ...props });
}

function site(chart: Chart, props: Partial<PathIngressProps>): void {
  const target = new ExposedApp(chart, 'App', { image: 'web:1', port: 8080 });
  new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: ISSUED, paths: [{ path: '/', target }], ...props });
}

function describedClass(options: Partial<ClusterClass>, chart: Chart): void {
  TargetCluster.describe(chart, { classes: [{ name: 'traefik', controllerNamespace: 'ingress', ...options }] });
  site(chart, {});
}

/** What takes options of a struct; several for what several providers or controllers read. */
const STRUCTS: { readonly [struct: string]: UseOfOptions[] } = {
  AwsLoadBalancerControllerOptions: [(options, chart) => balancer(chart, { provider: LoadBalancerProvider.awsLoadBalancerController(options) })],
  CertManagerOptions: [(options, chart) => site(chart, { tls: Tls.certManager('letsencrypt', options) })],
  ClusterClass: [describedClass],
  ClusterEntry: [describedClass],
  ClusterGateway: [(options, chart) => {
    TargetCluster.describe(chart, { gateways: [{ name: 'public', namespaceName: 'infra', controllerNamespace: 'ingress', ...options }] });
    site(chart, {});
  }],
  ContourOptions: [(options, chart) => site(chart, { controller: IngressController.contour(options) })],
  ControllerOptions: [(options, chart) => site(chart, {
    controller: IngressController.ingressClass('public', { controllerNamespace: 'ingress', ...options }), redirectToHttps: false,
  })],
  ExistingServiceOptions: [(options, chart) => site(chart, { paths: [{ path: '/', service: ExistingService.named('web', options) }] })],
  ExposedAppProps: [(options, chart) => {
    new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080, ...options });
  }],
  ExposedPort: [(options, chart) => service(chart, { ports: [{ port: 80, ...options }] })],
  ExternalLoadBalancerOptions: [
    LoadBalancerProvider.generic(), LoadBalancerProvider.awsLoadBalancerController(), LoadBalancerProvider.azure(), LoadBalancerProvider.gke(),
    LoadBalancerProvider.metalLB(),
  ].map((provider) => (options, chart) => balancer(chart, { provider, ...options })),
  ExternalObject: [(options, chart) => {
    TargetCluster.describe(chart, { externalObjects: [{ kind: 'Secret', name: 'users', ...options } as ExternalObject] });
    service(chart, {});
  }],
  GatewayApiOptions: [(options, chart) => site(chart, {
    controller: IngressController.gatewayApi('public', { controllerNamespace: 'gateway', httpListener: 'http', httpsListener: 'https', ...options }),
    tls: Tls.byGateway(),
  })],
  IngressNginxOptions: [(options, chart) => site(chart, {
    controller: IngressController.ingressNginx({ retirementAcknowledged: true, ...options }),
  })],
  LoadBalancerHealthCheck: [LoadBalancerProvider.awsLoadBalancerController(), LoadBalancerProvider.azure()]
    .map((provider) => (options: LoadBalancerHealthCheck, chart: Chart) => balancer(chart, { provider, healthCheck: options })),
  MetalLBOptions: [(options, chart) => balancer(chart, {
    provider: LoadBalancerProvider.metalLB(options), allowedClients: AllowedClients.privateNetwork(),
  })],
  PathIngressOptions: [
    (options, chart) => site(chart, options),
    (options, chart) => site(chart, { ...options, controller: IngressController.gatewayApi('public', { controllerNamespace: 'gateway', httpListener: 'http' }), tls: Tls.none() }),
  ],
  PathOptions: [(options, chart) => site(chart, { paths: [{ path: '/api', service: ExistingService.named('web', { port: 80 }), ...options }] })],
  PathRule: [(options, chart) => site(chart, { paths: [{ path: '/api', service: ExistingService.named('web', { port: 80 }), ...options }] })],
  ServiceOptions: [
    (options, chart) => service(chart, options),
    (options, chart) => {
      new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080, service: options });
    },
  ],
  TargetClusterOptions: [(options: TargetClusterOptions, chart) => {
    TargetCluster.describe(chart, options);
    new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 }).exposeViaNodePort();
  }],
  TraefikOptions: [(options, chart) => site(chart, { controller: IngressController.traefik(options) })],
};

/** What is given back, or says how an app is checked, and is written to no manifest. */
const NEVER_WRITTEN = new Set([
  'ExposureChecksOptions', 'ExposureFinding', 'ExposureValidationProps', 'ExposureViolatingResource', 'ExposureViolation', 'InventoryChanges',
  'NotUnderstoodObject', 'ObjectName', 'WayIn', 'WayInProtection', 'WayInTarget',
]);

const METHODS: { readonly [method: string]: Use } = {
  'AllowedClients.cidrs': (text, chart) => balancer(chart, { allowedClients: AllowedClients.cidrs(text) }),
  'AllowedClients.privateNetwork': (text, chart) => balancer(chart, { allowedClients: AllowedClients.privateNetwork(text), provider: LoadBalancerProvider.azure() }),
  'Backend.labels': (text, chart) => {
    new NodePortService(chart, 'Web', { backend: Backend.labels(mapOf(text, text), { port: 8080 }) });
  },
  'ExistingService.named': (text, chart) => site(chart, { paths: [{ path: '/', service: ExistingService.named(text, { port: 80 }) }] }),
  'ExposedApp.exposeViaIngress': (text, chart) => {
    const app = new ExposedApp(chart, 'App', { image: 'web:1', port: 8080 });
    app.exposeViaIngress(text, { host: 'shop.example', controller: IngressController.traefik(), tls: ISSUED });
  },
  'IngressController.gatewayApi': (text, chart) => site(chart, {
    controller: IngressController.gatewayApi(text, { controllerNamespace: 'gateway', httpListener: 'http' }), tls: Tls.none(),
  }),
  'IngressController.ingressClass': (text, chart) => site(chart, { controller: IngressController.ingressClass(text, { controllerNamespace: 'x' }), redirectToHttps: false }),
  'KubernetesVersion.of': (text, chart) => {
    TargetCluster.describe(chart, { minVersion: KubernetesVersion.of(text) });
    service(chart, {});
  },
  'PathIngress.addBackend': (text, chart) => emptySite(chart).addBackend(text, Backend.labels({ app: 'web' }, { port: 8080 })),
  'PathIngress.addPath': (text, chart) => emptySite(chart).addPath(text, testPods(chart), { port: 8080 }),
  'PathIngress.addServicePath': (text, chart) => emptySite(chart).addServicePath(text, ExistingService.named('web', { port: 80 }), { stripPrefix: true }),
  'Tls.certManager': (text, chart) => site(chart, { tls: Tls.certManager(text) }),
  'Tls.secret': (text, chart) => site(chart, { tls: Tls.secret(text) }),
};

/** Texts that methods only read. */
const NEVER_WRITTEN_METHODS = new Set(['ExposureChecks.acknowledge', 'ExposureInventory.fromJson', 'IExposureValidationReport.submit']);

function emptySite(chart: Chart): PathIngress {
  return new PathIngress(chart, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: ISSUED });
}

/** What has no type of this library, or none that says that a text is in it. */
const OTHERS: { readonly [name: string]: Use } = {
  'the id of a construct': (text, chart) => {
    new ExposedApp(chart, text, { image: 'web:1', port: 8080 }).exposeViaIngress('/', { host: 'shop.example', controller: IngressController.traefik(), tls: ISSUED });
  },
  'the key of an environment variable': (text, chart) => {
    new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080, envVariables: mapOf(text, kplus.EnvValue.fromValue('v')) });
  },
  'the value of an environment variable': (text, chart) => {
    new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080, envVariables: { LOG: kplus.EnvValue.fromValue(text) } });
  },
  'a label that selects': (text, chart) => {
    new NodePortService(chart, 'Web', { target: kplus.Pods.select(chart, 'Pods', { labels: mapOf(text, text) }), port: 80 });
  },
  'metadata': (text, chart) => {
    const { deployment } = new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 });
    deployment.metadata.addAnnotation('example.com/note', text);
    deployment.podMetadata.addAnnotation('example.com/note', text);
  },
  'an override': (text, chart) => {
    const { deployment } = new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 });
    Overrides.of(deployment).apply(JsonPatch.add('/spec/template/spec/hostname', text), JsonPatch.add('/metadata/annotations', mapOf('example.com/note', text)));
  },
  'a workload of cdk8s-plus': (text, chart) => {
    const target = new kplus.Deployment(chart, 'Shop', {
      containers: [{ image: 'web:1', name: 'main', port: 8080, command: ['sh', '-c', text], resources: { memory: { limit: Size.mebibytes(64) } } }],
      podMetadata: { annotations: { 'example.com/note': text } },
    });
    new NodePortService(chart, 'Web', { target });
  },
  ...besideOurs('an object of cdk8s', (text, chart) => {
    new ApiObject(chart, 'Thing', {
      apiVersion: 'example.com/v1',
      kind: 'Thing',
      metadata: { annotations: { 'example.com/note': text } },
      spec: { text, list: [text, [text], mapOf(text, 'v')], map: mapOf(text, mapOf(text, [text])), last: 'end' },
      ...mapOf(text === 'kind' || text === 'metadata' || text === 'apiVersion' || text === 'spec' ? 'other' : text, text),
    });
  }),
  ...besideOurs('a ConfigMap of cdk8s-plus', (text, chart) => {
    new kplus.ConfigMap(chart, 'Config', { data: { 'first.txt': text, 'last.txt': text } });
  }),
  ...besideOurs('a Secret of cdk8s-plus', (text, chart) => {
    new kplus.Secret(chart, 'Secret', { stringData: { password: text } });
  }),
};

/** In the three kinds of apps that this library writes. */
function besideOurs(name: string, use: Use): { readonly [name: string]: Use } {
  return {
    [`${name}, beside a construct of this library`]: (text, chart) => {
      service(chart, {});
      use(text, chart);
    },
    [`${name}, in an app with checks`]: (text, chart) => {
      ExposureChecks.configure(chart, {});
      use(text, chart);
    },
    [`${name}, in an ExposureApp`]: use,
  };
}

export function mapOf<T>(key: string, value: T): { [key: string]: T } {
  return Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true });
}

interface TypeReference { readonly primitive?: string; readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: TypeReference } }
interface Named { readonly name: string; readonly type: TypeReference }
interface Method { readonly name: string; readonly parameters?: readonly Named[] }
interface Type { readonly name: string; readonly datatype?: boolean; readonly properties?: readonly Named[]; readonly methods?: readonly Method[] }

/** How a text can be a value of a type: by itself, in a list, as key or as value of a map. */
function valuesOf({ primitive, collection }: TypeReference): [place: string, value: (text: string) => unknown][] {
  if (primitive === 'string') {
    return [['', (text) => text]];
  }
  if (collection?.elementtype.primitive !== 'string') {
    return [];
  }
  return collection.kind === 'array' ? [['[]', (text) => [text]]] : [['.key', (text) => mapOf(text, 'v')], ['.value', (text) => ({ 'example.com/text': text })]];
}

/** Every place of the public API that takes a text which may be written, by its name. */
export function textInputs(): [name: string, use: Use][] {
  const types: Type[] = Object.values(JSON.parse(readFileSync(join(__dirname, '..', '..', '.jsii'), 'utf8')).types);
  const structs = types.filter(({ name, datatype }) => datatype && !NEVER_WRITTEN.has(name)).flatMap(({ name, properties = [] }) =>
    properties.flatMap((property) => valuesOf(property.type).flatMap(([place, value]): [string, Use][] => usesOf(name).map((use, i) =>
      [`${name}.${property.name}${place}${i === 0 ? '' : ` (${i + 1})`}`, (text, chart) => use({ [property.name]: value(text) }, chart)]))));
  const methods = types.filter(({ datatype }) => !datatype).flatMap((type) => (type.methods ?? [])
    .filter(({ parameters = [] }) => parameters.some((parameter) => valuesOf(parameter.type).length > 0))
    .map(({ name }) => `${type.name}.${name}`)
    .filter((name) => !NEVER_WRITTEN_METHODS.has(name))
    .map((name): [string, Use] => [name, useOf(name)]));
  return [...structs, ...methods, ...Object.entries(OTHERS)];
}

function usesOf(struct: string): UseOfOptions[] {
  const uses = STRUCTS[struct];
  if (uses === undefined) {
    throw new Error(`${struct} takes texts, and no test writes them: add it to STRUCTS, or to NEVER_WRITTEN`);
  }
  return uses;
}

function useOf(method: string): Use {
  const use = METHODS[method];
  if (use === undefined) {
    throw new Error(`${method} takes texts, and no test writes them: add it to METHODS, or to NEVER_WRITTEN_METHODS`);
  }
  return use;
}

/** An app that a text was used in: what it was written to, or the error that it ended in. */
export type Outcome = { readonly yaml: string; readonly objects: readonly unknown[] } | { readonly error: string };

export function outcomeOf(name: string, use: Use, text: string): Outcome {
  const app = name.endsWith('in an ExposureApp') ? new ExposureApp() : new App();
  const chart = new Chart(app, 'test', { namespace: 'shop', disableResourceNameHashes: true });
  try {
    // Warnings go to the standard error stream, and are of no interest here.
    use(text, chart);
    const yaml = app.synthYaml();
    const objects = app.node.findAll().filter((construct) => construct instanceof ApiObject).map((object) => object.toJson());
    return { yaml, objects: inOrder(objects) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** As JSON has them, in an order that is the same however they were written. */
export function inOrder(objects: readonly unknown[]): unknown[] {
  const textOf = (object: any) => `${object.kind} ${object.metadata?.name}`;
  return (JSON.parse(JSON.stringify(objects)) as unknown[]).map(withSortedKeys).sort((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
}

function withSortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withSortedKeys);
  }
  return value === null || typeof value !== 'object' ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, withSortedKeys(item)]));
}
