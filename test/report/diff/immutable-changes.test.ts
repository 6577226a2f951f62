import { immutableChanges } from '../../../src/report/diff/immutable-changes';
import { isSameValue } from '../../../src/report/diff/same-value';
import { graphOf } from '../inventory/graph-of';

function refused(apiVersion: string, kind: string, before: string, after: string): string[] {
  const [old, now] = [before, after].map((rest) => graphOf(`{ apiVersion: ${apiVersion}, kind: ${kind}, metadata: { name: a, namespace: b }, ${rest} }`));
  return immutableChanges(old, now).map((change) => `${change.field}: ${change.before ?? 'none'} -> ${change.after ?? 'none'}`);
}

test.each([
  ['apps/v1', 'Deployment', 'spec: { selector: { matchLabels: { app: a } } }', 'spec: { selector: { matchLabels: { app: b } } }', ['spec.selector: {"matchLabels":{"app":"a"}} -> {"matchLabels":{"app":"b"}}']],
  ['apps/v1', 'Deployment', 'spec: { selector: { matchLabels: { a: x, b: y } } }', 'spec: { selector: { matchLabels: { b: y, a: x } } }', []],
  ['apps/v1', 'Deployment', 'spec: { replicas: 1 }', 'spec: { replicas: 2 }', []],
  ['apps/v1', 'StatefulSet', 'spec: { serviceName: a }', 'spec: { serviceName: b }', ['spec.serviceName: "a" -> "b"']],
  ['apps/v1', 'StatefulSet', 'spec: {}', 'spec: { podManagementPolicy: OrderedReady }', []],
  ['apps/v1', 'StatefulSet', 'spec: {}', 'spec: { podManagementPolicy: Parallel }', ['spec.podManagementPolicy: "OrderedReady" -> "Parallel"']],
  ['batch/v1', 'Job', 'spec: { template: { spec: { image: a } } }', 'spec: { template: { spec: { image: b } } }', ['spec.template: {"spec":{"image":"a"}} -> {"spec":{"image":"b"}}']],
  ['batch/v1', 'Job', 'spec: { completions: 1 }', 'spec: { completions: 2 }', ['spec.completions: 1 -> 2']],
  ['batch/v1', 'Job', 'spec: { completionMode: Indexed, completions: 1 }', 'spec: { completionMode: Indexed, completions: 2 }', []],
  ['v1', 'Service', 'spec: { clusterIP: 10.0.0.1 }', 'spec: {}', []],
  ['v1', 'Service', 'spec: { clusterIP: 10.0.0.1 }', 'spec: { clusterIP: 10.0.0.2 }', ['spec.clusterIP: "10.0.0.1" -> "10.0.0.2"']],
  ['v1', 'Service', 'spec: {}', 'spec: { clusterIP: None }', ['spec.clusterIP: none -> "None"']],
  ['v1', 'Service', 'spec: { type: ExternalName, externalName: a }', 'spec: { clusterIP: None }', []],
  ['v1', 'Service', 'spec: { ipFamilies: [IPv4, IPv6] }', 'spec: { ipFamilies: [IPv6, IPv4] }', ['spec.ipFamilies[0]: "IPv4" -> "IPv6"']],
  ['v1', 'Service', 'spec: { type: LoadBalancer, loadBalancerClass: a/b }', 'spec: { type: LoadBalancer }', ['spec.loadBalancerClass: "a/b" -> none']],
  ['v1', 'Service', 'spec: { type: ClusterIP }', 'spec: { type: LoadBalancer, loadBalancerClass: a/b }', []],
  ['v1', 'Secret', 'type: Opaque', '', []],
  ['v1', 'Secret', 'type: Opaque', 'type: kubernetes.io/tls', ['type: "Opaque" -> "kubernetes.io/tls"']],
  ['v1', 'Secret', 'data: { a: c2VjcmV0 }', 'data: { a: b3RoZXI= }', []],
  ['v1', 'Secret', 'immutable: true, data: { a: c2VjcmV0 }', 'immutable: true, data: { a: b3RoZXI= }', ['data: (not shown) -> (not shown)']],
  ['v1', 'ConfigMap', 'immutable: true', '', ['immutable: true -> none']],
  ['networking.k8s.io/v1', 'IngressClass', 'spec: { controller: a/b }', 'spec: { controller: a/c }', ['spec.controller: "a/b" -> "a/c"']],
  ['networking.k8s.io/v1', 'IngressClass', 'spec: { controller: a/b, parameters: { name: a } }', 'spec: { controller: a/b, parameters: { name: b } }', []],
  ['v1', 'Pod', 'spec: { containers: [{ name: a, image: a }] }', 'spec: { containers: [{ name: a, image: b }] }', []],
  ['v1', 'Pod', 'spec: { hostNetwork: true }', 'spec: {}', ['spec: {"hostNetwork":true} -> {}']],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding', 'roleRef: { name: a }', 'roleRef: { name: b }', ['roleRef: {"name":"a"} -> {"name":"b"}']],
])('%s %s with %s, and then with %s', (apiVersion, kind, before, after, expected) => {
  expect(refused(apiVersion, kind, before === '' ? 'x: 1' : before, after === '' ? 'x: 1' : after)).toEqual(expected);
});

test('an object of another name, namespace or group is another object', () => {
  const old = graphOf('{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { clusterIP: 10.0.0.1 } }');
  const now = graphOf('{ apiVersion: v1, kind: Service, metadata: { name: a, namespace: c }, spec: { clusterIP: 10.0.0.2 } }');
  expect(immutableChanges(old, now)).toEqual([]);
});

test('an object that is in no namespace is the same with one and without', () => {
  const old = graphOf('{ apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: { name: a }, spec: { controller: a/b } }');
  const now = graphOf('{ apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: { name: a, namespace: c }, spec: { controller: a/c } }');
  expect(immutableChanges(old, now).map(({ field }) => field)).toEqual(['spec.controller']);
});

test('values that hold themselves, or the same part a thousand times over, are compared', () => {
  const circle = () => {
    const value: Record<string, unknown> = { a: 1 };
    value.self = value;
    return value;
  };
  const nested = () => Array.from({ length: 60 }).reduce<unknown>((inner) => [inner, inner], ['x']);
  expect(isSameValue(circle(), circle())).toBe(true);
  expect(isSameValue(nested(), nested())).toBe(true);
  expect(isSameValue({ __proto__: null, a: 1 }, JSON.parse('{"a":1,"__proto__":{"b":2}}'))).toBe(false);
});

test('a change deep within a large object is told shortly', () => {
  let deep: unknown = 'x';
  for (let i = 0; i < 20_000; i++) {
    deep = { deep };
  }
  const object = (value: unknown) => ({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'a' }, spec: { template: { deep: value, long: 'y'.repeat(1_000_000) } } });
  const { Graph } = jest.requireActual('../../../src/graph/graph');
  const [one, other] = [deep, 'x'].map((value) => new Graph([{ object: object(value), origin: {} }]));
  const [change] = immutableChanges(one, other);
  expect(change.before!.length + change.after!.length).toBeLessThan(300);
});
