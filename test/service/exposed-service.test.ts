import { ApiObject, Chart, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  KubernetesVersion, NodePortService, NodePortServiceOptions, Overrides, TargetCluster, TrafficDistribution, TrafficPolicy,
} from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart();
});

function nodePort(options: NodePortServiceOptions): NodePortService {
  return new NodePortService(chart, 'Web', { target: testPods(chart), ...options });
}

test('a name that all clusters accept is kept as it was written', () => {
  TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_36 });
  nodePort({ name: '1st-shop', port: 80 });
  expect(Testing.synth(chart)[0].metadata.name).toBe('1st-shop');
});

describe('the service can still grow', () => {
  test('what is added arrives', () => {
    const { service } = nodePort({ port: 80 });
    service.bind(443, { name: 'https', targetPort: 8443, nodePort: 30443, protocol: kplus.Protocol.TCP });
    service.selectLabel('tier', 'front');
    service.metadata.addAnnotation('example.com/owner', 'shop');
    service.metadata.addLabel('team', 'shop');
    expect(yamlOf(chart)).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          example.com/owner: shop
        labels:
          team: shop
        name: test-web
      spec:
        ports:
          - name: tcp-80
            port: 80
            targetPort: 80
          - name: https
            nodePort: 30443
            port: 443
            protocol: TCP
            targetPort: 8443
        selector:
          app: shop
          tier: front
        type: NodePort
      "
    `);
  });

  test('the fields of the first ports stay', () => {
    const { service } = nodePort({ ports: [{ port: 80, name: 'http', targetPortName: 'web', appProtocol: 'http' }] });
    service.bind(443, { targetPort: 8443 });
    expect(Testing.synth(chart)[0].spec.ports).toEqual([
      { port: 80, name: 'http', targetPort: 'web', appProtocol: 'http' },
      { port: 443, name: 'tcp-443', targetPort: 8443 },
    ]);
  });

  test('by a path of an Ingress', () => {
    const { service } = nodePort({ port: 80 });
    service.exposeViaIngress('/shop');
    const [, ingress] = Testing.synth(chart);
    expect(ingress.spec.rules[0].http.paths[0].backend).toEqual({ service: { name: 'test-web', port: { number: 80 } } });
  });
});

describe('a patch of cdk8s reaches the YAML', () => {
  const ports = [
    { port: 80, name: 'http', targetPortName: 'web', appProtocol: 'http', nodePort: 30080 },
    { port: 443, name: 'https', targetPort: 8443 },
  ];

  test.each<[string, JsonPatch, object]>([
    ['of a field that cdk8s-plus writes', JsonPatch.replace('/spec/type', 'LoadBalancer'), { type: 'LoadBalancer' }],
    ['of a field that it does not write', JsonPatch.add('/spec/externalTrafficPolicy', 'Local'), { externalTrafficPolicy: 'Local' }],
    ['that wins over an option', JsonPatch.add('/spec/internalTrafficPolicy', 'Local'), { internalTrafficPolicy: 'Local' }],
    ['that adds an external address', JsonPatch.add('/spec/externalIPs/-', '203.0.113.7'), { externalIPs: ['203.0.113.7'] }],
    ['of a node port', JsonPatch.replace('/spec/ports/0/nodePort', 30081), { ports: [{ port: 80, name: 'http', targetPort: 'web', appProtocol: 'http', nodePort: 30081 }, { port: 443, name: 'https', targetPort: 8443 }] }],
    ['that takes a node port away', JsonPatch.remove('/spec/ports/0/nodePort'), { ports: [{ port: 80, name: 'http', targetPort: 'web', appProtocol: 'http' }, { port: 443, name: 'https', targetPort: 8443 }] }],
    ['that changes a port', JsonPatch.replace('/spec/ports/0/port', 81), { ports: [{ port: 81, name: 'http', targetPort: 'web', appProtocol: 'http', nodePort: 30080 }, { port: 443, name: 'https', targetPort: 8443 }] }],
    ['that takes all ports away', JsonPatch.remove('/spec/ports'), { ports: undefined }],
    ['that takes a port away', JsonPatch.remove('/spec/ports/0'), { ports: [{ port: 443, name: 'https', targetPort: 8443 }] }],
  ])('%s', (_, patch, fields) => {
    const { service } = nodePort({ ports, internalTrafficPolicy: TrafficPolicy.CLUSTER });
    const before = ApiObject.of(service).toJson().spec;
    ApiObject.of(service).addJsonPatch(patch);
    expect(ApiObject.of(service).toJson().spec).toEqual({ ...before, ...fields });
  });
});

test('an override has the last word', () => {
  const { service } = nodePort({ port: 80, trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE });
  Overrides.of(service).apply(JsonPatch.replace('/spec/trafficDistribution', 'PreferSameNode'), JsonPatch.add('/spec/ports/0/targetPort', 'http'));
  expect(ApiObject.of(service).toJson().spec).toMatchObject({ trafficDistribution: 'PreferSameNode', ports: [{ port: 80, targetPort: 'http' }] });
});

describe('a problem names what the user wrote', () => {
  test.each<[string, NodePortServiceOptions, string[]]>([
    ['the port, if the port of the pods follows from it', { port: 0 }, ["'port'"]],
    ['the port of the pods, if the port follows from it', { targetPort: 70000 }, ["'targetPort'"]],
    ['both, if both were written', { port: 0, targetPort: 70000 }, ["'port'", "'targetPort'"]],
    ['the port of an entry, if name and port of the pods follow from it', { ports: [{ port: 0.5 }, { port: 80 }] }, ["'ports[0].port'"]],
    ['the entry that repeats another one, if names follow from both', { ports: [{ port: 80 }, { port: 80 }] }, ["'ports[1].port'"]],
    ['the name of the port of the pods', { ports: [{ port: 80, targetPortName: 'A' }] }, ["'ports[0].targetPortName'"]],
    ['the port of the pods of an entry', { ports: [{ port: 80, targetPort: 0.5 }] }, ["'ports[0].targetPort'"]],
    ['the name of the service, next to a port that is wrong', { port: 0, name: 'A' }, ["'name'", "'port'"]],
    ['ports once, if they cannot be derived', {}, ["'port'"]],
  ])('%s', (_, options, properties) => {
    const lines = messageOf(() => nodePort(options)).split('\n').slice(1);
    expect(lines.map((line) => line.split(' ')[3])).toEqual(properties);
  });
});

describe('what Kubernetes takes as not given is refused', () => {
  test.each<[string, NodePortServiceOptions]>([
    ['targetPort', { port: 80, targetPort: 0 }],
    ['nodePort', { port: 80, nodePort: 0 }],
    ['clusterIP', { port: 80, clusterIP: '' }],
    ['ports[0].targetPort', { ports: [{ port: 80, targetPort: 0 }] }],
    ['ports[0].targetPortName', { ports: [{ port: 80, targetPortName: '' }] }],
    ['ports[0].nodePort', { ports: [{ port: 80, nodePort: 0 }] }],
  ])('%s', (property, options) => {
    expect(messageOf(() => nodePort(options))).toContain(`[test/Web] '${property}' must not be 0 or empty, which Kubernetes takes as not given, got `);
  });
});

test('a key that cdk8s cannot write is refused', () => {
  expect(messageOf(() => nodePort({ port: 80, labels: { constructor: 'x' }, annotations: { constructor: 'x' } })).split('\n')).toEqual([
    'invalid NodePortService:',
    "  [test/Web] 'labels[constructor]' must have another key, because cdk8s cannot write this one, got \"constructor\"; choose another key",
    "  [test/Web] 'annotations[constructor]' must have another key, because cdk8s cannot write this one, got \"constructor\"; choose another key",
  ]);
});
