import { ApiObject, App, Chart, Duration, JsonPatch } from 'cdk8s';
import {
  AllowedClients, AwsTargetType, Backend, ExposureChecks, ExternalLoadBalancer, ExternalLoadBalancerProps, LoadBalancerProvider, NodePortService,
  Overrides,
} from '../../../src';
import { AWS_EFFECTS } from '../../../src/providers/aws/unread';
import { AZURE_EFFECTS, AZURE_PORT_EFFECTS } from '../../../src/providers/azure/unread';
import { BalancerEffects } from '../../../src/providers/balancer-reader';
import { NETWORK_EFFECTS } from '../../../src/providers/client-networks';
import { GKE_EFFECTS } from '../../../src/providers/gke/unread';
import { METAL_LB_EFFECTS } from '../../../src/providers/metal-lb/unread';
import { messageOf } from '../../util';

const CLIENTS = { limited: AllowedClients.cidrs('203.0.113.0/24'), internal: AllowedClients.privateNetwork('10.20.0.0/16'), everybody: AllowedClients.internet() };
const CHECK = { path: '/healthz', interval: Duration.seconds(10), unhealthyThreshold: 3 };
const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const AZURE = 'service.beta.kubernetes.io/azure-';

let app: App;
let chart: Chart;

beforeEach(() => {
  app = new App();
  chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
});

function balancer(provider: LoadBalancerProvider, props: Partial<ExternalLoadBalancerProps> = {}): ApiObject {
  const { service } = new ExternalLoadBalancer(chart, 'Api', { backend: Backend.labels({ app: 'api' }), port: 80, provider, allowedClients: CLIENTS.limited, ...props });
  return ApiObject.of(service);
}

function found(): string[] {
  return ExposureChecks.of(app).findings().filter(({ id, acknowledgedBecause }) => id === 'service/not-as-written' && acknowledgedBecause === undefined)
    .map(({ constructPath, fieldPath, message }) => `${constructPath} ${fieldPath} ${message}`);
}

interface Room {
  readonly provider: LoadBalancerProvider;
  readonly effects: BalancerEffects;
  readonly internal: Partial<ExternalLoadBalancerProps>;
  readonly limited: Partial<ExternalLoadBalancerProps>;
}

const ROOMS: { readonly [name: string]: Room } = {
  AWS: {
    provider: LoadBalancerProvider.awsLoadBalancerController(),
    effects: { ...NETWORK_EFFECTS, ...AWS_EFFECTS },
    internal: { allowedClients: CLIENTS.internal, staticAddresses: ['10.20.0.10'] },
    limited: { staticAddresses: ['eipalloc-0123456789abcdef0'] },
  },
  Azure: {
    provider: LoadBalancerProvider.azure(),
    effects: { ...NETWORK_EFFECTS, ...AZURE_EFFECTS, ...Object.fromEntries(Object.entries(AZURE_PORT_EFFECTS).map(([name, effect]) => [`service.beta.kubernetes.io/port_80_${name}`, effect])) },
    internal: { allowedClients: CLIENTS.internal, staticAddresses: ['10.20.0.10'], healthCheck: CHECK },
    limited: { staticAddresses: ['203.0.113.10'], healthCheck: CHECK },
  },
  GKE: {
    provider: LoadBalancerProvider.gke(),
    effects: { ...NETWORK_EFFECTS, ...GKE_EFFECTS },
    internal: { allowedClients: CLIENTS.internal, loadBalancerClass: 'networking.gke.io/l4-regional-internal' },
    limited: { loadBalancerClass: 'networking.gke.io/l4-regional-external' },
  },
  MetalLB: {
    provider: LoadBalancerProvider.metalLB({ addressPool: 'internal' }),
    effects: { ...NETWORK_EFFECTS, ...METAL_LB_EFFECTS },
    internal: { allowedClients: CLIENTS.internal, staticAddresses: ['10.20.0.10'] },
    limited: { staticAddresses: ['203.0.113.10'] },
  },
};

describe.each(Object.entries(ROOMS))('%s', (_, { provider, effects, ...clients }) => {
  describe.each(['internal', 'limited'] as const)('%s clients', (who) => {
    const place = who === 'internal' ? 'internal' : 'internet';
    const written = AWS + (who === 'internal' ? 'private-ipv4-addresses' : 'eip-allocations');
    const applied = Object.entries(effects).filter(([name, { where = place }]) => where === place && name !== written);

    test.each(applied)('what is not understood of %s, and known to undo an option, is an error where it is given', (name, { because }) => {
      expect(messageOf(() => balancer(provider, { ...clients[who], annotations: { [name]: 'against' } }))).toMatch(
        new RegExp(`\\[shop/Api\\] 'annotations\\[${name.replace(/\./g, '\\.')}\\]' must not contradict '\\w+', because .*, got "against"; leave it out, or change '\\w+'$`));
      expect(because).not.toBe('');
    });

    test.each(applied)('and where a patch adds %s', (name) => {
      balancer(provider, clients[who]).metadata.addAnnotation(name, 'against');
      expect(found()).toEqual([expect.stringMatching(/^shop\/Api\/Resource\/Resource metadata\.annotations\[.*\] must not contradict '\w+', because .*, got "against"$/)]);
      expect(() => app.synthYaml()).toThrow('service/not-as-written');
    });

    test('a value that changes nothing is none', () => {
      const harmless = Object.entries(effects).flatMap(([name, { unless = [] }]) => unless.map((value) => [name, value]));
      balancer(provider, { ...clients[who], annotations: Object.fromEntries(harmless) });
      expect(found()).toEqual([]);
    });
  });
});

test.each([
  [{ [`${AWS}internal`]: 'true' }, "must not contradict 'allowedClients', because it says something else than the annotation 'aws-load-balancer-scheme', got \"true\""],
  [{ [`${AWS}security-groups`]: 'sg-1' }, "must not contradict 'allowedClients', because the controller then ignores the networks, got \"sg-1\""],
  [{ [`${AWS}name`]: 'api', [`${AWS}proxy-protocol`]: '*' }, undefined],
])('annotations that a user adds for AWS later: %p', (annotations, expected) => {
  const object = balancer(LoadBalancerProvider.awsLoadBalancerController());
  Object.entries(annotations).forEach(([name, value]) => object.metadata.addAnnotation(name, value));
  const [[name]] = Object.entries(annotations);
  expect(found()).toEqual(expected === undefined ? [] : [`shop/Api/Resource/Resource metadata.annotations[${name}] ${expected}`]);
});

const byNodePort = LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE });

test.each([
  [byNodePort, { [`${AWS}type`]: 'nlb-ip' }, 'targetType', 'it then sends packets to pods'],
  [byNodePort, { [`${AWS}target-group-attributes`]: 'a=b,preserve_client_ip.enabled=false' }, 'allowedClients', 'the pods have to see the address of the client'],
  [LoadBalancerProvider.azure(), { [`${AZURE}allowed-ip-ranges`]: '198.51.100.0/24' }, 'allowedClients', 'Azure takes networks from one of the two only'],
])('what is read of an annotation is compared with the options: %#', (provider, annotations, option, because) => {
  expect(messageOf(() => balancer(provider, { annotations }))).toContain(`must not contradict '${option}', because ${because}, got `);
});

test('annotations that limit clients where everybody is admitted', () => {
  const annotations = { 'service.beta.kubernetes.io/load-balancer-source-ranges': '198.51.100.0/24' };
  expect(messageOf(() => balancer(LoadBalancerProvider.gke(), { allowedClients: CLIENTS.everybody, annotations })))
    .toContain("must not contradict 'allowedClients', because it then admits 198.51.100.0/24, got \"198.51.100.0/24\"");
});

test('an annotation that is read otherwise in the finished Service', () => {
  const object = balancer(LoadBalancerProvider.gke(), { allowedClients: CLIENTS.everybody });
  Overrides.of(object).apply(JsonPatch.add('/metadata/annotations', { 'networking.gke.io/load-balancer-type': 'Internal' }));
  expect(found()).toEqual([
    "shop/Api/Resource/Resource metadata.annotations[networking.gke.io/load-balancer-type] must not contradict 'allowedClients', because the load balancer is then internal, got \"Internal\"",
  ]);
});

test.each(Object.entries(ROOMS))('%s: what nothing contradicts is not found', (_, { provider, limited, internal }) => {
  balancer(provider, limited).metadata.addAnnotation('example.com/owner', 'web');
  const { service } = new ExternalLoadBalancer(chart, 'Other', { backend: Backend.labels({ app: 'api' }), port: 81, provider, allowedClients: CLIENTS.limited, ...internal });
  service.bind(443, { name: 'more' });
  expect(found()).toEqual([]);
});

test('it can be acknowledged', () => {
  const object = balancer(LoadBalancerProvider.awsLoadBalancerController());
  object.metadata.addAnnotation(`${AWS}security-groups`, 'sg-1');
  ExposureChecks.acknowledge(object, 'service/not-as-written', 'the group admits the same networks');
  expect(found()).toEqual([]);
  app.synthYaml();
});

test('a port of the nodes that is not opened any more', () => {
  const { service } = new NodePortService(chart, 'Nodes', { backend: Backend.labels({ app: 'api' }), port: 80, nodePort: 30080 });
  expect(found()).toEqual([]);
  Overrides.of(service).apply(JsonPatch.replace('/spec/ports/0/nodePort', 30081));
  expect(messageOf(() => app.synthYaml())).toContain("as 'nodePort' says, got 30081");
});
