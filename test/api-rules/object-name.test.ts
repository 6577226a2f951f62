import { refusals, service } from './manifests';

function named(apiVersion: string, kind: string, name: string): unknown {
  return { apiVersion, kind, metadata: { name } };
}

function serviceCalled(name: string): object {
  return { ...service({}), metadata: { name } };
}

test.each([
  ['v1', 'Namespace', '1st'],
  ['v1', 'ServiceAccount', 'team.web'],
  ['example.com/v1', 'Bucket', 'team.web'],
  ['traefik.io/v1alpha1', 'TLSOption', 'strict'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:Node'],
  ['apiregistration.k8s.io/v1', 'APIService', 'v1.'],
  ['policy/v1', 'PodDisruptionBudget', 'My_Budget'],
  ['networking.k8s.io/v1', 'IPAddress', '2001:db8::1'],
])('accepts %s %s %s', (apiVersion, kind, name) => {
  expect(refusals(named(apiVersion, kind, name))).toEqual([]);
});

test('the name of a Service may start with a digit where all clusters know that', () => {
  expect(refusals(serviceCalled('1st'), 36)).toEqual([]);
  expect(refusals(serviceCalled('1st'), 35)).toHaveLength(1);
  expect(refusals(serviceCalled('web.shop'), 36)).toHaveLength(1);
});

describe('fails', () => {
  test.each([
    ['v1', 'Namespace', 'team.web', 'object/invalid-label-name'],
    ['v1', 'Service', '1st', 'object/invalid-service-name'],
    ['v1', 'Service', 'web.shop', 'object/invalid-service-name'],
    ['v1', 'ServiceAccount', 'Web', 'object/invalid-name'],
    ['example.com/v1', 'Bucket', 'my_bucket', 'object/invalid-name'],
    ['projectcontour.io/v1', 'HTTPProxy', 'Web', 'object/invalid-name'],
    ['rbac.authorization.k8s.io/v1', 'Role', 'a/b', 'object/invalid-name'],
    ['policy/v1', 'PodDisruptionBudget', '50%', 'object/invalid-name'],
  ])('if %s %s is called %s', (apiVersion, kind, name, id) => {
    expect(refusals(named(apiVersion, kind, name))).toContainEqual(expect.stringMatching(`^${id} metadata.name must`));
  });
});
