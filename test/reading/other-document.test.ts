import { otherDocument } from '../../src/reading/other-document';

const what = (object: unknown, file: string | undefined = 'a.yaml') => otherDocument({ object, origin: { file } });

test.each<[string, unknown, string?]>([
  ['Kustomization', { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization' }],
  ['Component', { apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component', metadata: { name: 'a' } }],
  ['Kustomization', { resources: ['web.yaml'] }, 'base/kustomization.yaml'],
  ['Chart.yaml', { apiVersion: 'v2', name: 'web', version: '1.0.0' }],
  ['values of Helm', { image: 'web' }, 'chart/values-production.yaml'],
  ['kubeconfig', { apiVersion: 'v1', kind: 'Config', clusters: [] }],
  ['Template of OpenShift', { apiVersion: 'v1', kind: 'Template', metadata: { name: 'a' }, objects: [] }],
  ['Cluster of kind.x-k8s.io', { apiVersion: 'kind.x-k8s.io/v1alpha4', kind: 'Cluster', nodes: [] }],
  ['Policy of audit.k8s.io', { apiVersion: 'audit.k8s.io/v1', kind: 'Policy', rules: [] }],
  ['KubeletConfiguration of kubelet.config.k8s.io', { apiVersion: 'kubelet.config.k8s.io/v1beta1', kind: 'KubeletConfiguration' }],
  ['Config of skaffold', { apiVersion: 'skaffold/v4beta11', kind: 'Config', metadata: { name: 'web' } }],
  ['PrefixTransformer of builtin', { apiVersion: 'builtin', kind: 'PrefixTransformer', metadata: { name: 'Any_Name' } }],
  ['PatchTransformer of builtin', { apiVersion: 'builtin', kind: 'PatchTransformer' }],
  ['JSON patch', [{ op: 'replace', path: '/spec/replicas', value: 2 }]],
])('%s is for tools', (expected, object, ...file) => {
  expect(what(object, ...file)).toBe(expected);
});

test.each<[string, unknown]>([
  ['an object', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } }],
  ['an object without a name', { apiVersion: 'v1', kind: 'Service' }],
  ['a misspelt kind', { apiVersion: 'v1', kind: 'service' }],
  ['a kind with the group of another one', { apiVersion: 'core/v1', kind: 'Pod', metadata: { name: 'a' } }],
  ['a custom object', { apiVersion: 'example.com/v1', kind: 'Region', metadata: { name: 'a' } }],
  ['a custom object of a controller that is known', { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' }],
  ['a list', { apiVersion: 'v1', kind: 'List', items: [] }],
  ['a list of objects', [{ apiVersion: 'v1', kind: 'Service' }]],
  ['a map of anything', { image: 'web' }],
  ['a text', 'kind: Service'],
  ['nothing', undefined],
])('%s is for a cluster, or nobody knows', (_, object) => {
  expect(what(object)).toBeUndefined();
});
