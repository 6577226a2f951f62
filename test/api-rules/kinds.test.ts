import { BUILT_IN, CUSTOM, isClusterWide, Kinds, partsOf } from '../../src/api-rules/kinds';

test('a line of the generated text is an API version and its kinds', () => {
  const kinds = new Kinds('\nexample.com/v1 Region* Shop\nexample.com/v2 Shop#33-34\n');
  expect([...kinds.all]).toEqual([
    { apiVersion: 'example.com/v1', group: 'example.com', version: 'v1', name: 'Region', isNamespaced: false },
    { apiVersion: 'example.com/v1', group: 'example.com', version: 'v1', name: 'Shop', isNamespaced: true },
    { apiVersion: 'example.com/v2', group: 'example.com', version: 'v2', name: 'Shop', isNamespaced: true, minors: { from: 33, to: 34 } },
  ]);
  expect(kinds.hasGroup('example.com')).toBe(true);
  expect(kinds.hasGroup('')).toBe(false);
});

test.each([
  ['v1', 'Service', true], ['v1', 'Namespace', false], ['v1', 'Node', false], ['apps/v1', 'Deployment', true],
  ['networking.k8s.io/v1', 'IngressClass', false], ['rbac.authorization.k8s.io/v1', 'ClusterRole', false],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding', true], ['storage.k8s.io/v1', 'CSIStorageCapacity', true],
])('whether objects of %s %s are in a namespace is %s', (apiVersion, name, isNamespaced) => {
  expect(BUILT_IN.find(apiVersion, name)).toMatchObject({ isNamespaced });
});

test.each([
  ['policy/v1', 'Eviction'], ['autoscaling/v1', 'Scale'], ['v1', 'Status'], ['v1', 'ServiceList'], ['v1', 'Deployment'], ['extensions/v1beta1', 'Ingress'],
])('%s %s is no kind', (apiVersion, name) => {
  expect(BUILT_IN.find(apiVersion, name)).toBeUndefined();
});

test('kinds of controllers are known apart', () => {
  expect(CUSTOM.find('gateway.networking.k8s.io/v1', 'HTTPRoute')).toBeDefined();
  expect(BUILT_IN.hasGroup('gateway.networking.k8s.io')).toBe(false);
  expect(isClusterWide('gateway.networking.k8s.io', 'GatewayClass')).toBe(true);
  expect(isClusterWide('cert-manager.io', 'ClusterIssuer')).toBe(true);
  expect(isClusterWide('cert-manager.io', 'Issuer')).toBe(false);
});

test.each([
  ['v1', { group: '', version: 'v1' }],
  ['/v1', { group: '', version: 'v1' }],
  ['apps/v1', { group: 'apps', version: 'v1' }],
  ['apps/v1/x', { group: 'apps', version: 'v1/x' }],
  ['apps', { group: '', version: 'apps' }],
])('the parts of %j', (apiVersion, parts) => {
  expect(partsOf(apiVersion)).toEqual(parts);
});
