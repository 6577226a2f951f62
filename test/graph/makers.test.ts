import { Graph } from '../../src/graph/graph';
import { operatedNamespaces } from '../../src/graph/operated';

const operated = (apiVersion: string, kind: string, spec: object) => {
  const namespaces = operatedNamespaces(new Graph([{ object: { apiVersion, kind, metadata: { name: 'a', namespace: 'gitops' }, spec }, origin: {} }]));
  return [...namespaces].filter((namespace) => namespace !== 'kube-system').sort();
};

test.each([
  ['argoproj.io/v1alpha1', 'Application', { destination: { namespace: 'shop' } }],
  ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization', { targetNamespace: 'shop' }],
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease', { targetNamespace: 'shop' }],
  ['helm.cattle.io/v1', 'HelmChart', { targetNamespace: 'shop' }],
])('what a %s %s makes is where it says', (apiVersion, kind, spec) => {
  expect(operated(apiVersion, kind, spec)).toEqual(['gitops', 'shop']);
});

test('what makes no others says nothing of namespaces', () => {
  expect(operated('batch/v1', 'Job', { targetNamespace: 'shop' })).toEqual([]);
  expect(operated('argoproj.io/v1alpha1', 'Application', { destination: { namespace: '' } })).toEqual(['gitops']);
});
