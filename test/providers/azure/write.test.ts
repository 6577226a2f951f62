import { Duration } from 'cdk8s';
import { AllowedClients, LoadBalancerHealthCheckProtocol, LoadBalancerProvider, TrafficPolicy } from '../../../src';
import { exposedBy } from '../exposed-by';

const PREFIX = 'service.beta.kubernetes.io/azure-load-balancer-';

const api = exposedBy(LoadBalancerProvider.azure());

describe('writes', () => {
  test('that the load balancer is not internal', () => {
    const yaml = api.yaml({});
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/azure-load-balancer-internal: "false"
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

  test('the source ranges, and keeps the address of the client, for networks', () => {
    const yaml = api.yaml({ allowedClients: AllowedClients.cidrs('203.0.113.0/24') });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/azure-load-balancer-internal: "false"
        name: test-api
      spec:
        externalTrafficPolicy: Local
        loadBalancerSourceRanges:
          - 203.0.113.0/24
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test('an internal load balancer that denies all other networks for the private network', () => {
    const yaml = api.yaml({ allowedClients: AllowedClients.privateNetwork() });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          service.beta.kubernetes.io/azure-deny-all-except-load-balancer-source-ranges: "true"
          service.beta.kubernetes.io/azure-load-balancer-internal: "true"
        name: test-api
      spec:
        externalTrafficPolicy: Local
        loadBalancerSourceRanges:
          - 10.0.0.0/8
          - 172.16.0.0/12
          - 192.168.0.0/16
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test.each<[string, object, object]>([
    ['a static address of IPv4', { staticAddresses: ['20.0.0.10'] }, { ipv4: '20.0.0.10' }],
    ['one static address of each family', { staticAddresses: ['2001:db8::1', '20.0.0.10'] }, { ipv4: '20.0.0.10', ipv6: '2001:db8::1' }],
    ['a health check by connection', { healthCheck: {} }, { 'health-probe-protocol': 'tcp' }],
    ['a health check by path', { healthCheck: { path: '/healthz' } }, { 'health-probe-protocol': 'http', 'health-probe-request-path': '/healthz' }],
    ['a health check with all that it has', { healthCheck: { protocol: LoadBalancerHealthCheckProtocol.HTTPS, path: '/healthz', interval: Duration.seconds(5), unhealthyThreshold: 2 } },
      { 'health-probe-protocol': 'https', 'health-probe-request-path': '/healthz', 'health-probe-interval': '5', 'health-probe-num-of-probe': '2' }],
  ])('%s', (_, options, annotations) => {
    const prefixed = Object.fromEntries(Object.entries(annotations).map(([key, value]) => [PREFIX + key, value]));
    expect(api.annotations(options)).toEqual({ ...api.annotations({}), ...prefixed });
  });

  test.each<[string, object, object]>([
    ['the class', { loadBalancerClass: 'example.com/vip' }, { loadBalancerClass: 'example.com/vip' }],
    ['that node ports are opened', { allocateLoadBalancerNodePorts: true }, { allocateLoadBalancerNodePorts: true }],
    ['that no node ports are opened', { allocateLoadBalancerNodePorts: false, externalTrafficPolicy: TrafficPolicy.LOCAL }, { allocateLoadBalancerNodePorts: false, externalTrafficPolicy: 'Local' }],
  ])('%s', (_, options, fields) => {
    expect(api.spec(options)).toEqual({ ...api.spec({}), ...fields });
  });

  test('that no node ports are opened for networks, whose traffic is local', () => {
    const allowedClients = AllowedClients.cidrs('203.0.113.0/24');
    expect(api.spec({ allocateLoadBalancerNodePorts: false, allowedClients }).allocateLoadBalancerNodePorts).toBe(false);
  });
});

test('a private link may lead to a load balancer that lists no networks', () => {
  const annotations = { 'service.beta.kubernetes.io/azure-pls-create': 'true' };
  expect(api.problems({ annotations })).toEqual([]);
  expect(api.problems({ annotations, allowedClients: AllowedClients.cidrs('203.0.113.0/24') })).toEqual([expect.stringContaining("must not contradict 'allowedClients'")]);
});

describe('cannot', () => {
  test('do without node ports while pods on every node get traffic', () => {
    expect(api.problems({ allocateLoadBalancerNodePorts: false })).toEqual([
      "  [test/Api] 'allocateLoadBalancerNodePorts' must not be given, because Azure with pods on every node cannot express it, got false; leave it out, or set 'externalTrafficPolicy' to 'TrafficPolicy.LOCAL'",
    ]);
  });

  test.each(['shop-address', '', '20.0.0.010'])('take %j as an address', (address) => {
    expect(api.problems({ staticAddresses: [address] })).toEqual([
      `  [test/Api] 'staticAddresses[0]' must be an IP address for Azure, got ${JSON.stringify(address)}; write for example '20.0.0.10'`,
    ]);
  });

  test('take two addresses of one family', () => {
    expect(api.problems({ staticAddresses: ['20.0.0.10', '20.0.0.11'] })).toEqual([
      "  [test/Api] 'staticAddresses' must hold one address of each IP family at most for Azure, got [\"20.0.0.10\",\"20.0.0.11\"]; leave one out",
    ]);
  });

  test('check the health more often than every 5 seconds', () => {
    for (const interval of [Duration.seconds(4), Duration.millis(5500), Duration.seconds(2147483647)]) {
      expect(api.problems({ healthCheck: { interval } })).toEqual([expect.stringContaining("'healthCheck.interval' must be a whole number of seconds from 5 to 2147483646, got ")]);
    }
  });
});
