import { ApiObject, Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import {
  AllowedClients, AwsTargetType, ExposedApp, ExternalLoadBalancer, ExternalLoadBalancerProps, IPFamily, IPFamilyPolicy, KubernetesVersion,
  LoadBalancerProvider, SessionAffinity, TargetCluster, TrafficDistribution, TrafficPolicy,
} from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart();
});

const LIMITED = AllowedClients.cidrs('203.0.113.0/24');

function balancer(options: Partial<ExternalLoadBalancerProps> = {}): ExternalLoadBalancer {
  return new ExternalLoadBalancer(chart, 'Api', {
    target: options.target ?? testPods(chart, 'api'),
    port: options.ports ? undefined : 443,
    allowedClients: AllowedClients.internet(),
    provider: LoadBalancerProvider.generic(),
    ...options,
  });
}

function spec(options: Partial<ExternalLoadBalancerProps>): any {
  return ApiObject.of(balancer(options).service).toJson().spec;
}

describe('without any option but what must be said', () => {
  test('defines one LoadBalancer service', () => {
    balancer();
    expect(yamlOf(chart)).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: test-api
      spec:
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test('gives the same bytes each time', () => {
    balancer();
    const first = yamlOf(chart);
    chart = testChart();
    balancer();
    expect(yamlOf(chart)).toBe(first);
  });

  test('its primary child is the service', () => {
    const api = balancer();
    expect(api.node.defaultChild).toBe(api.service);
  });
});

describe('an option reaches its field', () => {
  test.each<[string, Partial<ExternalLoadBalancerProps>, object]>([
    ['targetPort', { targetPort: 8443 }, { ports: [{ port: 443, targetPort: 8443 }] }],
    ['loadBalancerClass', { loadBalancerClass: 'example.com/vip' }, { loadBalancerClass: 'example.com/vip' }],
    ['allocateLoadBalancerNodePorts', { allocateLoadBalancerNodePorts: false }, { allocateLoadBalancerNodePorts: false }],
    ['externalTrafficPolicy', { externalTrafficPolicy: TrafficPolicy.LOCAL }, { externalTrafficPolicy: 'Local' }],
    ['healthCheckNodePort', { externalTrafficPolicy: TrafficPolicy.LOCAL, healthCheckNodePort: 30100 }, { externalTrafficPolicy: 'Local', healthCheckNodePort: 30100 }],
    ['internalTrafficPolicy', { internalTrafficPolicy: TrafficPolicy.LOCAL }, { internalTrafficPolicy: 'Local' }],
    ['clusterIP', { clusterIP: 'fd00::10' }, { clusterIP: 'fd00::10' }],
    ['ipFamilies', { ipFamilies: [IPFamily.IPV4, IPFamily.IPV6], ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK }, { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }],
    ['sessionAffinity', { sessionAffinity: SessionAffinity.clientIP({ timeout: Duration.days(1) }) }, { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } } }],
    ['trafficDistribution', { trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE }, { trafficDistribution: 'PreferClose' }],
    ['publishNotReadyAddresses', { publishNotReadyAddresses: true }, { publishNotReadyAddresses: true }],
    ['ports with pinned node ports', { ports: [{ port: 443, nodePort: 30443, appProtocol: 'https' }] }, { ports: [{ port: 443, targetPort: 443, nodePort: 30443, appProtocol: 'https' }] }],
    ['ports of different protocols', { ports: [{ port: 53 }, { port: 53, protocol: kplus.Protocol.UDP }] }, { ports: [{ name: 'tcp-53', port: 53, targetPort: 53 }, { name: 'udp-53', port: 53, targetPort: 53, protocol: 'UDP' }] }],
  ])('%s', (_, options, fields) => {
    expect(spec(options)).toEqual({ type: 'LoadBalancer', selector: { app: 'api' }, ports: [{ port: 443, targetPort: 443 }], ...fields });
  });

  test('name, labels and annotations, next to those of the provider', () => {
    balancer({ name: 'api', labels: { team: 'shop' }, annotations: { 'example.com/owner': 'shop' }, provider: LoadBalancerProvider.azure() });
    expect(Testing.synth(chart)[0].metadata).toEqual({
      name: 'api',
      labels: { team: 'shop' },
      annotations: { 'example.com/owner': 'shop', 'service.beta.kubernetes.io/azure-load-balancer-internal': 'false' },
    });
  });
});

describe('the address of the client', () => {
  test.each<[string, AllowedClients]>([['networks', LIMITED], ['the private network', AllowedClients.privateNetwork()]])('is kept for %s, which are judged by it', (_, allowedClients) => {
    expect(spec({ allowedClients, provider: LoadBalancerProvider.azure() }).externalTrafficPolicy).toBe('Local');
  });

  test('is not kept for the internet unless asked for', () => {
    expect(spec({})).not.toHaveProperty('externalTrafficPolicy');
  });

  test('is not kept for networks if that was asked for', () => {
    expect(spec({ allowedClients: LIMITED, externalTrafficPolicy: TrafficPolicy.CLUSTER }).externalTrafficPolicy).toBe('Cluster');
  });
});

test('what is empty is not written', () => {
  balancer({ labels: {}, annotations: {}, ipFamilies: [], staticAddresses: [] });
  expect(yamlOf(chart)).not.toMatch(/\{\}|\[\]|null|externalIPs|annotations|loadBalancerSourceRanges/);
});

test('newer fields wait for the version of the cluster', () => {
  TargetCluster.describe(chart, { minVersion: KubernetesVersion.V1_34 });
  expect(spec({ trafficDistribution: TrafficDistribution.PREFER_SAME_NODE }).trafficDistribution).toBe('PreferSameNode');
});

test('the port follows from the target', () => {
  const target = new kplus.Deployment(chart, 'Shop', { containers: [{ image: 'shop', ports: [{ number: 8443, name: 'https' }] }] });
  expect(spec({ target, port: undefined }).ports).toEqual([{ name: 'https', port: 8443, targetPort: 8443 }]);
});

test('the service can still grow', () => {
  const { service } = balancer({ provider: LoadBalancerProvider.azure() });
  service.bind(80, { name: 'http', targetPort: 8080 });
  service.metadata.addAnnotation('example.com/owner', 'shop');
  const { metadata, spec: { ports } } = Testing.synth(chart)[0];
  expect(ports).toEqual([{ name: 'tcp-443', port: 443, targetPort: 443 }, { name: 'http', port: 80, targetPort: 8080 }]);
  expect(metadata.annotations).toEqual({ 'example.com/owner': 'shop', 'service.beta.kubernetes.io/azure-load-balancer-internal': 'false' });
});

describe('the network policy of an ExposedApp lets in', () => {
  function admitted(options: Partial<ExternalLoadBalancerProps>): object[] {
    const app = new ExposedApp(chart, 'Shop', { image: 'shop', port: 8443 });
    balancer({ target: app, ...options });
    const { ingress } = app.networkPolicy!.toJson().spec;
    return ingress.flatMap(({ from }: any) => from).filter(({ ipBlock }: any) => ipBlock).map(({ ipBlock }: any) => ipBlock.cidr);
  }

  test('nobody from outside before a load balancer leads to it', () => {
    const app = new ExposedApp(chart, 'Shop', { image: 'shop', port: 8443 });
    expect(JSON.stringify(app.networkPolicy!.toJson())).not.toContain('ipBlock');
  });

  test('everybody for the internet', () => {
    expect(admitted({})).toEqual(['0.0.0.0/0', '::/0']);
  });

  test('the networks whose addresses the pods see', () => {
    expect(admitted({ allowedClients: LIMITED })).toEqual(['203.0.113.0/24']);
  });

  test('everybody if the pods see the address of a node', () => {
    expect(admitted({ allowedClients: LIMITED, externalTrafficPolicy: TrafficPolicy.CLUSTER })).toEqual(['0.0.0.0/0', '::/0']);
  });

  test('the networks and the health checks if the load balancer keeps the address by itself', () => {
    const provider = LoadBalancerProvider.awsLoadBalancerController({ healthCheckSources: ['10.1.0.0/16'] });
    expect(admitted({ allowedClients: LIMITED, externalTrafficPolicy: TrafficPolicy.CLUSTER, provider })).toEqual(['203.0.113.0/24', '10.1.0.0/16']);
  });

  test('everybody if the load balancer sends to other nodes', () => {
    const provider = LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE });
    expect(admitted({ allowedClients: LIMITED, externalTrafficPolicy: TrafficPolicy.CLUSTER, provider })).toEqual(['0.0.0.0/0', '::/0']);
  });
});

describe('fails', () => {
  test('with the problems of the provider and of the service at once', () => {
    const text = messageOf(() => balancer({ port: 70000, staticAddresses: ['here'], healthCheck: { path: '/' }, healthCheckNodePort: 30100, loadBalancerClass: 'a b' }));
    expect(text).toMatchInlineSnapshot(`
      "invalid ExternalLoadBalancer:
        [test/Api] 'healthCheck' must not be given, because the generic provider cannot express it; name the provider, or leave it out
        [test/Api] 'staticAddresses[0]' must be an IP address for the generic provider, got "here"; write for example '203.0.113.10'
        [test/Api] 'port' must be a whole number from 1 to 65535, got 70000; write the port that clients of the Service use
        [test/Api] 'healthCheckNodePort' must not be set unless 'type' is LoadBalancer and 'externalTrafficPolicy' is Local, got 30100; remove it
        [test/Api] 'loadBalancerClass' must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/', got "a b"; write it as 'example.com/internal-vip'"
    `);
  });

  test.each<[string, Partial<ExternalLoadBalancerProps>, string]>([
    ['if a health check port is given without the local policy', { healthCheckNodePort: 30100 }, 'healthCheckNodePort'],
    ['if the health check port is out of range', { allowedClients: LIMITED, healthCheckNodePort: 8080 }, 'healthCheckNodePort'],
    ['if the health check port is 0, which means nothing', { allowedClients: LIMITED, healthCheckNodePort: 0 }, 'healthCheckNodePort'],
    ['if the health check port is a node port', { allowedClients: LIMITED, healthCheckNodePort: 30100, ports: [{ port: 443, nodePort: 30100 }] }, 'healthCheckNodePort'],
    ['if the class is no name', { loadBalancerClass: '' }, 'loadBalancerClass'],
    ['if the address inside of the cluster is none', { clusterIP: 'None' }, 'clusterIP'],
    ['if the address inside of the cluster is empty', { clusterIP: '' }, 'clusterIP'],
    ['if a node port is out of range', { ports: [{ port: 443, nodePort: 443 }] }, 'ports[0].nodePort'],
    ['if the annotations of the user are no names', { annotations: { '': 'x' } }, 'annotations[]'],
    ['if a field is newer than the cluster', { trafficDistribution: TrafficDistribution.PREFER_SAME_NODE }, 'trafficDistribution'],
  ])('%s', (_, options, property) => {
    const lines = messageOf(() => balancer(options)).split('\n');
    expect(lines[0]).toBe('invalid ExternalLoadBalancer:');
    expect(lines.length).toBeGreaterThan(1);
    lines.slice(1).forEach((line) => expect(line).toContain(`  [test/Api] '${property}' must `));
  });
});
