import { ApiObject, Chart, Duration, JsonPatch, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  IPFamily, IPFamilyPolicy, KubernetesVersion, NodePortRange, NodePortService, NodePortServiceOptions, Overrides, SessionAffinity, TargetCluster,
  TrafficDistribution, TrafficPolicy,
} from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart();
});

function nodePort(options: NodePortServiceOptions): NodePortService {
  return new NodePortService(chart, 'Web', { target: testPods(chart), ...options });
}

function manifest(options: NodePortServiceOptions): any {
  nodePort(options);
  return Testing.synth(chart)[0];
}

describe('without any option but the port', () => {
  test('defines one NodePort service and leaves the node port to Kubernetes', () => {
    nodePort({ port: 80 });
    expect(yamlOf(chart)).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: test-web
      spec:
        ports:
          - port: 80
            targetPort: 80
        selector:
          app: shop
        type: NodePort
      "
    `);
  });

  test('gives the same bytes each time', () => {
    nodePort({ port: 80 });
    const again = testChart();
    new NodePortService(again, 'Web', { target: testPods(again), port: 80 });
    expect(yamlOf(again)).toBe(yamlOf(chart));
    expect(yamlOf(chart)).toBe(yamlOf(chart));
  });

  test('its primary child is the service, so that overrides find it', () => {
    const web = nodePort({ port: 80 });
    expect(web.node.defaultChild).toBe(web.service);
    Overrides.of(web).apply(JsonPatch.add('/spec/healthCheckNodePort', 30010));
    expect(ApiObject.of(web).toJson().spec.healthCheckNodePort).toBe(30010);
  });
});

describe('an option reaches its field', () => {
  test.each<[string, NodePortServiceOptions, object]>([
    ['targetPort', { targetPort: 8080 }, { ports: [{ port: 80, targetPort: 8080 }] }],
    ['nodePort', { nodePort: 30007 }, { ports: [{ port: 80, targetPort: 80, nodePort: 30007 }] }],
    ['clusterIP', { clusterIP: '10.96.0.20' }, { clusterIP: '10.96.0.20' }],
    ['ipFamilies', { ipFamilies: [IPFamily.IPV6, IPFamily.IPV4], ipFamilyPolicy: IPFamilyPolicy.REQUIRE_DUAL_STACK }, { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'RequireDualStack' }],
    ['ipFamilyPolicy', { ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK }, { ipFamilyPolicy: 'PreferDualStack' }],
    ['sessionAffinity', { sessionAffinity: SessionAffinity.clientIP() }, { sessionAffinity: 'ClientIP' }],
    ['sessionAffinity with a timeout', { sessionAffinity: SessionAffinity.clientIP({ timeout: Duration.minutes(10) }) }, { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } } }],
    ['no sessionAffinity', { sessionAffinity: SessionAffinity.none() }, { sessionAffinity: 'None' }],
    ['internalTrafficPolicy', { internalTrafficPolicy: TrafficPolicy.LOCAL }, { internalTrafficPolicy: 'Local' }],
    ['externalTrafficPolicy', { externalTrafficPolicy: TrafficPolicy.LOCAL }, { externalTrafficPolicy: 'Local' }],
    ['trafficDistribution', { trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE }, { trafficDistribution: 'PreferClose' }],
    ['publishNotReadyAddresses', { publishNotReadyAddresses: true }, { publishNotReadyAddresses: true }],
    ['publishNotReadyAddresses, switched off', { publishNotReadyAddresses: false }, { publishNotReadyAddresses: false }],
  ])('%s', (_, options, fields) => {
    const { spec } = manifest({ port: 80, ...options });
    expect(spec).toEqual({ type: 'NodePort', selector: { app: 'shop' }, ports: [{ port: 80, targetPort: 80 }], ...fields });
  });

  test.each<[string, NodePortServiceOptions, object]>([
    ['name', { name: 'shop' }, { name: 'shop' }],
    ['labels', { labels: { team: 'shop' } }, { name: 'test-web', labels: { team: 'shop' } }],
    ['annotations', { annotations: { 'example.com/owner': 'shop' } }, { name: 'test-web', annotations: { 'example.com/owner': 'shop' } }],
  ])('%s', (_, options, metadata) => {
    expect(manifest({ port: 80, ...options }).metadata).toEqual(metadata);
  });

  test('labels join those of the chart', () => {
    chart = testChart({ labels: { team: 'shop', tier: 'front' }, namespace: 'shop' });
    expect(manifest({ port: 80, labels: { tier: 'back' } }).metadata).toEqual({ name: 'test-web', namespace: 'shop', labels: { team: 'shop', tier: 'back' } });
  });
});

test('what is empty is not written', () => {
  const yaml = yamlOf(nodePort({ port: 80, labels: {}, annotations: {}, ipFamilies: [] }));
  expect(yaml).not.toMatch(/\{\}|\[\]|null|externalIPs/);
});

describe('ports', () => {
  test('several ports with all their fields', () => {
    nodePort({
      ports: [
        { port: 80, name: 'http', targetPortName: 'web', appProtocol: 'http', nodePort: 30080 },
        { port: 443, targetPort: 8443, appProtocol: 'kubernetes.io/h2c' },
        { port: 53, protocol: kplus.Protocol.UDP },
        { port: 3868, protocol: kplus.Protocol.SCTP, targetPort: 38680 },
      ],
    });
    expect(yamlOf(chart)).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: test-web
      spec:
        ports:
          - appProtocol: http
            name: http
            nodePort: 30080
            port: 80
            targetPort: web
          - appProtocol: kubernetes.io/h2c
            name: tcp-443
            port: 443
            targetPort: 8443
          - name: udp-53
            port: 53
            protocol: UDP
            targetPort: 53
          - name: sctp-3868
            port: 3868
            protocol: SCTP
            targetPort: 38680
        selector:
          app: shop
        type: NodePort
      "
    `);
  });

  test('one port in the list needs no name', () => {
    expect(manifest({ ports: [{ port: 80, targetPortName: 'http' }] }).spec.ports).toEqual([{ port: 80, targetPort: 'http' }]);
  });

  test('the same number may be opened for two protocols, with one node port', () => {
    const ports = manifest({ ports: [{ port: 53, nodePort: 30053 }, { port: 53, protocol: kplus.Protocol.UDP, nodePort: 30053 }] }).spec.ports;
    expect(ports.map(({ name, protocol, nodePort: opened }: any) => [name, protocol, opened])).toEqual([['tcp-53', undefined, 30053], ['udp-53', 'UDP', 30053]]);
  });

  test('the longest derived name is legal', () => {
    const ports = manifest({ ports: [{ port: 80 }, { port: 65535, protocol: kplus.Protocol.SCTP }] }).spec.ports;
    expect(ports[1].name).toBe('sctp-65535');
  });
});

describe('the lowest version of the cluster', () => {
  test.each([
    ['1.32', TrafficDistribution.PREFER_SAME_ZONE, 'PreferClose'],
    ['1.33', TrafficDistribution.PREFER_SAME_ZONE, 'PreferClose'],
    ['1.34', TrafficDistribution.PREFER_SAME_ZONE, 'PreferSameZone'],
    ['1.34', TrafficDistribution.PREFER_SAME_NODE, 'PreferSameNode'],
    ['1.36', TrafficDistribution.PREFER_SAME_NODE, 'PreferSameNode'],
  ])('%s: traffic distribution %s is written as %s', (version, trafficDistribution, written) => {
    TargetCluster.describe(chart, { minVersion: KubernetesVersion.of(version) });
    expect(manifest({ port: 80, trafficDistribution }).spec.trafficDistribution).toBe(written);
  });
});

describe('a pinned node port', () => {
  test.each([30000, 32767])('%d is in the range of every cluster', (pinned) => {
    expect(manifest({ port: 80, nodePort: pinned }).spec.ports[0].nodePort).toBe(pinned);
  });

  test.each([8000, 9000])('%d is in the range that the cluster was described with', (pinned) => {
    TargetCluster.describe(chart, { nodePortRange: NodePortRange.of(8000, 9000) });
    expect(manifest({ port: 80, nodePort: pinned }).spec.ports[0].nodePort).toBe(pinned);
  });
});

describe('fails', () => {
  test('with all problems at once, each with the place and the way out', () => {
    const text = messageOf(() => nodePort({ port: 0, nodePort: 99999, name: 'Bad_Name', clusterIP: '10.0.0.300', annotations: { 'a b': '' } }));
    expect(text).toMatchInlineSnapshot(`
      "invalid NodePortService:
        [test/Web] 'name' must be 1 to 63 lower-case letters, digits or hyphens that start with a letter and end with a letter or a digit, got "Bad_Name"; choose another name
        [test/Web] 'annotations[a b]' must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/', got "a b"; correct the key
        [test/Web] 'port' must be a whole number from 1 to 65535, got 0; write the port that clients of the Service use
        [test/Web] 'nodePort' must be a whole number from 30000 to 32767, got 99999; omit it to let Kubernetes pick one, or pin one from 30000 to 30085, which it does not hand out by itself
        [test/Web] 'clusterIP' must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6, got "10.0.0.300"; omit it to let Kubernetes pick one"
    `);
  });

  test('without leaving a Service behind', () => {
    expect(() => nodePort({ port: 0 })).toThrow('invalid NodePortService');
    expect(Testing.synth(chart)).toEqual([]);
  });

  test.each<[string, NodePortServiceOptions, string]>([
    ['if two ports have the same number and protocol', { ports: [{ port: 80 }, { port: 80 }] }, "'ports[1].port'"],
    ['if two ports have the same name', { ports: [{ port: 80, name: 'http' }, { port: 81, name: 'http' }] }, "'ports[1].name'"],
    ['if a name is that of another port', { ports: [{ port: 80, name: 'tcp-443' }, { port: 443 }] }, "'ports[1].name'"],
    ['if two ports have the same node port', { ports: [{ port: 80, nodePort: 30000 }, { port: 81, nodePort: 30000 }] }, "'ports[1].nodePort'"],
    ['if the name of a port is too long', { ports: [{ port: 80, name: 'a-name-of-16-chr' }] }, "'ports[0].name'"],
    ['if the name of a port of the pods is too long', { ports: [{ port: 80, targetPortName: 'a-name-of-16-chr' }] }, "'ports[0].targetPortName'"],
    ['if the application protocol has a space', { ports: [{ port: 80, appProtocol: 'h2 c' }] }, "'ports[0].appProtocol'"],
    ['if there is no port in the list', { ports: [] }, "'ports'"],
    ['if the address is none', { port: 80, clusterIP: 'None' }, "'clusterIP'"],
    ['if the address is of another family', { port: 80, clusterIP: 'fd00::1', ipFamilies: [IPFamily.IPV4] }, "'clusterIP'"],
    ['if a family is listed twice', { port: 80, ipFamilies: [IPFamily.IPV4, IPFamily.IPV4], ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK }, "'ipFamilies[1]'"],
    ['if two families are to be one stack', { port: 80, ipFamilies: [IPFamily.IPV4, IPFamily.IPV6] }, "'ipFamilyPolicy'"],
    ['if the key of a label is no name', { port: 80, labels: { 'a b': 'c' } }, "'labels[a b]'"],
    ['if the value of a label is too long', { port: 80, labels: { a: 'b'.repeat(64) } }, "'labels[a]'"],
    ['if the annotations are too long', { port: 80, annotations: { a: 'b'.repeat(262144) } }, "'annotations'"],
    ['if a source range is given by annotation', { port: 80, annotations: { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8' } }, "'annotations[service.beta.kubernetes.io/load-balancer-source-ranges]'"],
  ])('%s', (_, options, property) => {
    const lines = messageOf(() => nodePort(options)).split('\n');
    expect(lines.length).toBeGreaterThan(1);
    lines.slice(1).forEach((line) => expect(line).toContain(`  [test/Web] ${property} must `));
  });

  test('if the node port is outside of the described range', () => {
    TargetCluster.describe(chart, { nodePortRange: NodePortRange.of(8000, 9000) });
    expect(messageOf(() => nodePort({ port: 80, nodePort: 30000 }))).toContain("'nodePort' must be a whole number from 8000 to 9000, got 30000;");
  });

  test('if the namespace of the chart is no name', () => {
    chart = testChart({ namespace: 'Bad_NS' });
    expect(messageOf(() => nodePort({ port: 80 }))).toContain("'namespace' must be");
  });
});
