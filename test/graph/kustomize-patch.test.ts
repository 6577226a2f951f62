import { Resources } from '../../src/graph/resources';

const pods = (container: object, labels?: object) => ({ metadata: { labels }, spec: { containers: [{ name: 'web', ...container }] } });
const object = (apiVersion: string, kind: string, spec?: object, others: object = {}) => ({ apiVersion, kind, metadata: { name: 'web' }, spec, ...others });

function patches(manifest: object, file: string | undefined = 'patch.yaml'): number {
  return new Resources([{ object: manifest, origin: { file } }]).patches.length;
}

test.each<[string, object]>([
  ['other replicas', object('apps/v1', 'Deployment', { replicas: 3 })],
  ['a variable', object('apps/v1', 'StatefulSet', { template: pods({ env: [{ name: 'A', value: 'b' }] }) })],
  ['another image', object('apps/v1', 'DaemonSet', { template: pods({ image: 'web:2' }) })],
  ['a directive', object('apps/v1', 'Deployment', { selector: {}, template: pods({ image: 'web:2', env: [{ $patch: 'delete', name: 'A' }] }, { app: 'web' }) })],
  ['an object that is to go', object('v1', 'ConfigMap', undefined, { $patch: 'delete' })],
  ['an order', object('example.com/v1', 'Thing', { '$setElementOrder/steps': [] })],
  ['another type of Service', object('v1', 'Service', { type: 'LoadBalancer' })],
  ['another class', object('networking.k8s.io/v1', 'Ingress', { ingressClassName: 'internal' })],
  ['annotations only', { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web', annotations: { a: 'b' } } }],
  ['other limits', object('autoscaling/v2', 'HorizontalPodAutoscaler', { minReplicas: 2, maxReplicas: 9 })],
  ['another container of a pod', object('v1', 'Pod', { containers: [{ name: 'web', env: [] }] })],
])('%s: a patch', (_, manifest) => {
  expect(patches(manifest)).toBe(1);
});

test.each<[string, object]>([
  ['a selector that was forgotten', object('apps/v1', 'Deployment', { template: pods({ image: 'web:1' }, { app: 'web' }) })],
  ['an image that was forgotten', object('apps/v1', 'Deployment', { selector: { matchLabels: { app: 'web' } }, template: pods({}, { app: 'web' }) })],
  ['ports that were forgotten', object('v1', 'Service', { selector: { app: 'web' } })],
  ['a headless Service', object('v1', 'Service', { clusterIP: 'None' })],
  ['an Ingress without anything', { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web' } }],
  ['an object without a name', { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 1 } }],
  ['a custom object', object('example.com/v1', 'Thing', {})],
])('%s: no patch', (_, manifest) => {
  expect(patches(manifest)).toBe(0);
});

test('what a construct writes is no patch', () => {
  const resources = new Resources([{ object: object('apps/v1', 'Deployment', { replicas: 3 }), origin: { construct: 'shop/Web' } }]);
  expect([resources.patches.length, resources.all.length]).toEqual([0, 1]);
});

test('a patch is none of the objects, and no second object of its name', () => {
  const whole = object('apps/v1', 'Deployment', { selector: { matchLabels: { app: 'web' } }, template: pods({ image: 'web:1' }, { app: 'web' }) });
  const resources = new Resources([whole, object('apps/v1', 'Deployment', { replicas: 3 })].map((one) => ({ object: one, origin: { file: 'a.yaml' } })));
  expect(resources.repeated()).toEqual([]);
  expect(resources.find('apps/Deployment', '', 'web')?.spec.has('selector')).toBe(true);
});
