import { deployment, HOSTILE, manifests, object, service } from './manifests';
import { Graph } from '../../src/graph/graph';
import { targetPortOf } from '../../src/graph/target-port';

const WEB = deployment('web', { app: 'web' }, [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }] }]);

const graphOf = (...objects: unknown[]) => new Graph(manifests(...objects));
const only = (...objects: unknown[]) => graphOf(...objects).services[0];

test('a Service finds the workloads of its namespace whose pods have its labels', () => {
  const graph = graphOf(service('web', { selector: { app: 'web' } }), WEB, deployment('web', { app: 'web' }, [], { namespace: 'blog' }));
  expect(graph.services[0].workloads.map(({ resource }) => `${resource}`)).toEqual(['Deployment shop/web']);
  expect(graph.servicesOf(graph.workloads[0])).toEqual([graph.services[0]]);
  expect(graph.servicesOf(graph.workloads[1])).toEqual([]);
});

test('an absent namespace is only equal to itself', () => {
  const without = { namespace: undefined };
  expect(only(service('web', { selector: { app: 'web' } }, without), WEB).workloads).toEqual([]);
  expect(only(service('web', { selector: { app: 'web' } }, without), deployment('web', { app: 'web' }, [], without)).workloads).toHaveLength(1);
});

test('a Service without labels and an ExternalName choose no pods', () => {
  expect(only(service('web', {}), WEB).workloads).toEqual([]);
  expect(only(service('web', { type: 'ExternalName', selector: { app: 'web' } }), WEB).workloads).toEqual([]);
});

test('what a port does not say is what Kubernetes would say', () => {
  const { type, isHeadless, ports } = only(service('web', { ports: [{ port: 80 }, { port: 53, protocol: 'UDP', targetPort: 'dns', name: '', nodePort: 0 }] }));
  expect([type, isHeadless]).toEqual(['ClusterIP', false]);
  expect(ports).toMatchObject([{ number: 80, protocol: 'TCP', targetPort: 80 }, { number: 53, protocol: 'UDP', targetPort: 'dns' }]);
  expect(ports.map(({ name, nodePort }) => [name, nodePort])).toEqual([[undefined, undefined], [undefined, undefined]]);
  expect(only(service('web', { clusterIP: 'None' })).isHeadless).toBe(true);
});

test('endpoints that somebody else writes are known', () => {
  const slice = object('discovery.k8s.io/v1', 'EndpointSlice', 'web-1', {}, { labels: { 'kubernetes.io/service-name': 'web' } });
  const elsewhere = { ...slice, metadata: { ...(slice.metadata as object), namespace: 'blog' } };
  expect(only(service('web', {}), slice).hasOwnEndpoints).toBe(true);
  expect(only(service('web', {}), object('v1', 'Endpoints', 'web', {})).hasOwnEndpoints).toBe(true);
  expect(only(service('web', {}), elsewhere).hasOwnEndpoints).toBe(false);
});

test.each([
  [{ port: 80, targetPort: 'http' }, { number: 8080, isDeclared: true }],
  [{ port: 80, targetPort: 8080 }, { number: 8080, isDeclared: true }],
  [{ port: 80, targetPort: 9090 }, { number: 9090, isDeclared: false }],
  [{ port: 80, targetPort: 'https' }, undefined],
  [{ port: 80, targetPort: 'http', protocol: 'UDP' }, undefined],
  [{ port: 8080 }, { number: 8080, isDeclared: true }],
])('the port %j ends at %j', (port, expected) => {
  const graph = graphOf(service('web', { selector: { app: 'web' }, ports: [port] }), WEB);
  const target = targetPortOf(graph.services[0].ports[0], graph.workloads[0]);
  expect(target === undefined ? undefined : { number: target.number, isDeclared: target.declared !== undefined }).toEqual(expected);
});

test('of two containers with a port of the same name, the first one gets the traffic', () => {
  const containers = [{ name: 'one', ports: [{ name: 'http', containerPort: 1111 }] }, { name: 'two', ports: [{ name: 'http', containerPort: 2222 }] }];
  const graph = graphOf(service('web', { selector: { app: 'web' }, ports: [{ port: 80, targetPort: 'http' }] }), deployment('web', { app: 'web' }, containers));
  expect(targetPortOf(graph.services[0].ports[0], graph.workloads[0])).toMatchObject({ number: 1111, container: { name: 'one' } });
});

test('no shape of a Service or of its endpoints breaks it', () => {
  for (const value of HOSTILE) {
    expect(() => graphOf(
      WEB,
      object('v1', 'Service', 'a', value),
      service('b', { type: value, selector: value, ports: value, clusterIP: value }),
      service('c', { selector: { app: value }, ports: [value, { port: value, name: value, protocol: value, targetPort: value, nodePort: value }] }),
      object('discovery.k8s.io/v1', 'EndpointSlice', 'd', {}, { labels: value }),
      { ...service('e', {}), metadata: value },
    )).not.toThrow();
  }
});
