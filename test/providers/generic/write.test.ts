import { Duration } from 'cdk8s';
import { AllowedClients, LoadBalancerProvider, TrafficPolicy } from '../../../src';
import { exposedBy } from '../exposed-by';

const api = exposedBy(LoadBalancerProvider.generic());

describe('writes', () => {
  test('no field for the internet', () => {
    const yaml = api.yaml({});
    expect(yaml).toMatchInlineSnapshot(`
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

  test('the source ranges, and keeps the address of the client, for networks', () => {
    const yaml = api.yaml({ allowedClients: AllowedClients.cidrs('203.0.113.0/24', '2001:db8::/64') });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: test-api
      spec:
        externalTrafficPolicy: Local
        loadBalancerSourceRanges:
          - 203.0.113.0/24
          - 2001:db8::/64
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
    ['a static address', { staticAddresses: ['203.0.113.10'] }, { loadBalancerIP: '203.0.113.10' }],
    ['a static address of IPv6', { staticAddresses: ['2001:db8::1'] }, { loadBalancerIP: '2001:db8::1' }],
    ['the class', { loadBalancerClass: 'example.com/vip' }, { loadBalancerClass: 'example.com/vip' }],
    ['that no node ports are opened', { allocateLoadBalancerNodePorts: false }, { allocateLoadBalancerNodePorts: false }],
    ['that node ports are opened', { allocateLoadBalancerNodePorts: true }, { allocateLoadBalancerNodePorts: true }],
    ['the traffic policy', { externalTrafficPolicy: TrafficPolicy.CLUSTER }, { externalTrafficPolicy: 'Cluster' }],
    ['nothing for an empty list of addresses', { staticAddresses: [] }, {}],
  ])('%s', (_, options, fields) => {
    expect(api.spec(options)).toEqual({ ...api.spec({}), ...fields });
    expect(api.annotations(options)).toBeUndefined();
  });
});

describe('cannot', () => {
  test('keep an address private', () => {
    expect(api.problems({ allowedClients: AllowedClients.privateNetwork() })).toEqual([
      "  [test/Api] 'allowedClients' must not be given, because the generic provider cannot express it, got \"privateNetwork\"; name the provider, or limit the clients with 'AllowedClients.cidrs'; Kubernetes has no field for an internal address",
    ]);
  });

  test('check the health', () => {
    expect(api.problems({ healthCheck: { path: '/healthz', interval: Duration.seconds(5) } })).toEqual([
      "  [test/Api] 'healthCheck' must not be given, because the generic provider cannot express it; name the provider, or leave it out",
    ]);
  });

  test('take several addresses', () => {
    expect(api.problems({ staticAddresses: ['203.0.113.10', '203.0.113.11'] })).toEqual([
      "  [test/Api] 'staticAddresses' must hold one address at most for the generic provider, got [\"203.0.113.10\",\"203.0.113.11\"]; name the provider, or leave one out",
    ]);
  });

  test.each(['shop-address', '', '203.0.113.010', '203.0.113.10 '])('take %j as an address', (address) => {
    expect(api.problems({ staticAddresses: [address] })).toEqual([
      `  [test/Api] 'staticAddresses[0]' must be an IP address for the generic provider, got ${JSON.stringify(address)}; write for example '203.0.113.10'`,
    ]);
  });
});
