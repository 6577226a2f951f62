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
  ['Simple of k3d.io', { apiVersion: 'k3d.io/v1alpha5', kind: 'Simple', metadata: { name: 'dev' } }],
  ['ClusterConfig of eksctl.io', { apiVersion: 'eksctl.io/v1alpha5', kind: 'ClusterConfig', metadata: { name: 'prod' } }],
  ['Component of backstage.io', { apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata: { name: 'shop' } }],
  ['SetLabels of example.com', { apiVersion: 'example.com/v1', kind: 'SetLabels', metadata: { name: 'a', annotations: { 'config.kubernetes.io/local-config': 'true' } } }],
  ['file encrypted by SOPS', { apiVersion: 'ENC[AES256_GCM,data:a=]', kind: 'ENC[AES256_GCM,data:b=]', sops: {} }],
  ['file encrypted by SOPS', { password: 'ENC[AES256_GCM,data:a=]', sops: {} }],
  ['file of Docker Compose', { services: { web: { image: 'nginx' } } }],
  ['workflow of GitHub', { name: 'ci', true: ['push'], jobs: {} }],
  ['pipeline of GitLab', { stages: ['build'] }],
  ['OpenAPI document', { openapi: '3.0.3', info: {}, paths: {} }],
  ['JSON schema', { $schema: 'http://json-schema.org/draft-07/schema#', properties: {} }],
  ['cdk8s.yaml', { language: 'typescript', app: 'npx tsx main.ts' }],
  ['Helmfile', { releases: [] }],
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
  ['a Secret encrypted by SOPS', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, sops: {} }],
  ['what is not local', { apiVersion: 'example.com/v1', kind: 'Region', metadata: { name: 'a', annotations: { 'config.kubernetes.io/local-config': 'false' } } }],
  ['an object of Flux', { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata: { name: 'apps' } }],
  ['a list', { apiVersion: 'v1', kind: 'List', items: [] }],
  ['a list of objects', [{ apiVersion: 'v1', kind: 'Service' }]],
  ['a map of anything', { image: 'web' }],
  ['a text', 'kind: Service'],
  ['nothing', undefined],
])('%s is for a cluster, or nobody knows', (_, object) => {
  expect(what(object)).toBeUndefined();
});
