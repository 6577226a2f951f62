import { UNREAD_ROUTE_KINDS } from '../../src/controllers/opening-kinds';
import { notUnderstood } from '../../src/exposure/not-understood';
import { Graph } from '../../src/graph/graph';
import { manifests, object } from '../graph/manifests';

/** Why each object makes a list of ways in incomplete, by its name. */
function namesOf(...objects: unknown[]): { [name: string]: string } {
  return Object.fromEntries(notUnderstood(new Graph(manifests(...objects))).map(({ resource, because }) => [resource.toString(), because]));
}

test.each([...UNREAD_ROUTE_KINDS])('%s leads traffic to pods', (type) => {
  const [group, kind] = type.split('/');
  expect(namesOf(object(`${group}/v1`, kind, 'web', {}))).toEqual({ [`${kind} shop/web`]: 'leads traffic to pods in a way that is not read here' });
});

test.each([
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization'],
  ['helm.cattle.io/v1', 'HelmChart'],
])('%s %s makes others', (apiVersion, kind) => {
  expect(namesOf(object(apiVersion, kind, 'app', {}))).toEqual({ [`${kind} shop/app`]: 'makes other objects, which are not among these manifests' });
});

test.each([
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', { chart: { spec: { chart: 'shop' } } }, "the chart 'shop'"],
  ['argoproj.io/v1alpha1', 'Application', { source: { repoURL: 'https://git.example/shop', path: 'apps/shop' } }, "'apps/shop'"],
  ['argoproj.io/v1alpha1', 'Application', { sources: [{ ref: 'values' }, { chart: 'shop' }] }, "the chart 'shop'"],
  ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { path: './apps/shop' }, "'./apps/shop'"],
])('%s %s says of what it makes them: %j', (apiVersion, kind, spec, source) => {
  expect(namesOf(object(apiVersion, kind, 'app', spec))).toEqual({ [`${kind} shop/app`]: `makes other objects of ${source}, as far as they are not among these manifests` });
});

test.each([
  ['kafka.example/v1', 'Kafka', { listeners: [{ name: 'in', type: 'internal' }, { name: 'out', type: 'loadbalancer' }] }, "says 'loadbalancer' in 'spec.listeners[1].type'"],
  ['search.example/v1', 'Search', { http: { service: { spec: { type: 'LoadBalancer' } } } }, "says 'LoadBalancer' in 'spec.http.service.spec.type'"],
  ['monitoring.coreos.com/v1', 'Prometheus', { service: { serviceType: 'NodePort' } }, "says 'NodePort' in 'spec.service.serviceType'"],
  ['monitoring.coreos.com/v1', 'Alertmanager', { hostNetwork: true }, "says 'true' in 'spec.hostNetwork'"],
  ['proxy.example/v1', 'Proxy', { ports: [{ containerPort: 80, hostPort: 80 }] }, "says '80' in 'spec.ports[0].hostPort'"],
  ['db.example/v1', 'Database', { storage: { type: 'ssd' } }, 'is of a kind that is not known here, and may open something'],
])('%s %s', (apiVersion, kind, spec, because) => {
  expect(namesOf(object(apiVersion, kind, 'one', spec))).toEqual({ [`${kind} shop/one`]: because });
});

test('a field as deep as no server takes it is not looked for', () => {
  const deep = Array.from({ length: 5000 }).reduce<object>((inner) => ({ inner }), { type: 'LoadBalancer' });
  expect(namesOf(object('db.example/v1', 'Database', 'one', deep))).toEqual({ 'Database shop/one': 'is of a kind that is not known here, and may open something' });
});

test.each([
  ['v1', 'Service', {}],
  ['apps/v1', 'Deployment', {}],
  ['networking.k8s.io/v1', 'Ingress', {}],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute', {}],
  ['projectcontour.io/v1', 'HTTPProxy', {}],
  ['cert-manager.io/v1', 'Certificate', {}],
  ['monitoring.coreos.com/v1', 'ServiceMonitor', {}],
  ['traefik.io/v1alpha1', 'Middleware', {}],
  ['networking.istio.io/v1', 'DestinationRule', {}],
])('%s %s opens nothing that would not be listed', (apiVersion, kind, spec) => {
  expect(namesOf(object(apiVersion, kind, 'one', spec))).toEqual({});
});

test('what is one of the cluster only opens nothing', () => {
  const service = object('serving.knative.dev/v1', 'Service', 'web', {}, { labels: { 'networking.knative.dev/visibility': 'cluster-local' } });
  expect(namesOf(service)).toEqual({});
});

test('a Service that Tailscale opens by an annotation', () => {
  expect(namesOf(object('v1', 'Service', 'web', {}, { annotations: { 'tailscale.com/expose': 'true' } }))).toEqual({ 'Service shop/web': "is opened by the annotation 'tailscale.com/expose'" });
});

test('a patch for kustomize changes what it does not show', () => {
  const patch = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { type: 'LoadBalancer' } };
  const found = notUnderstood(new Graph([{ object: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec: { replicas: 3 } }, origin: { file: 'patch.yaml' } }]));
  expect(found.map(({ because }) => because)).toEqual(["looks like a patch for kustomize, and may open what it changes: list what 'kustomize build' writes"]);
  expect(notUnderstood(new Graph(manifests(patch)))).toEqual([]);
});
