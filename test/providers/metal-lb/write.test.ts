import { AllowedClients, LoadBalancerProvider } from '../../../src';
import { exposedBy } from '../exposed-by';

const api = exposedBy(LoadBalancerProvider.metalLB());
const pooled = exposedBy(LoadBalancerProvider.metalLB({ addressPool: 'internal' }));

describe('writes', () => {
  test('that no node ports are opened, which nobody needs', () => {
    const yaml = api.yaml({});
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        name: test-api
      spec:
        allocateLoadBalancerNodePorts: false
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
        name: test-api
      spec:
        allocateLoadBalancerNodePorts: false
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

  test('the pool and the source ranges for the private network', () => {
    const yaml = pooled.yaml({ allowedClients: AllowedClients.privateNetwork() });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          metallb.io/address-pool: internal
        name: test-api
      spec:
        allocateLoadBalancerNodePorts: false
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
    ['the class', { loadBalancerClass: 'example.com/metallb' }, { loadBalancerClass: 'example.com/metallb' }],
    ['that node ports are opened', { allocateLoadBalancerNodePorts: true }, { allocateLoadBalancerNodePorts: true }],
    ['that no node ports are opened', { allocateLoadBalancerNodePorts: false }, {}],
  ])('%s', (_, options, fields) => {
    expect(api.spec(options)).toEqual({ ...api.spec({}), ...fields });
    expect(api.annotations(options)).toBeUndefined();
  });

  test('static addresses', () => {
    expect(api.annotations({ staticAddresses: ['192.0.2.10', '2001:db8::10'] })).toEqual({ 'metallb.io/loadBalancerIPs': '192.0.2.10,2001:db8::10' });
    expect(pooled.annotations({ staticAddresses: ['192.0.2.10'] })).toEqual({ 'metallb.io/address-pool': 'internal', 'metallb.io/loadBalancerIPs': '192.0.2.10' });
  });
});

describe('cannot', () => {
  test('keep an address private without the pool of the private network', () => {
    expect(api.problems({ allowedClients: AllowedClients.privateNetwork() })).toEqual([
      "  [test/Api] 'provider' must name the address pool of the private network, because MetalLB has no other notion of an internal address; write for example 'LoadBalancerProvider.metalLB({ addressPool: \"internal\" })'",
    ]);
  });

  test('check the health', () => {
    expect(api.problems({ healthCheck: {} })).toEqual([
      "  [test/Api] 'healthCheck' must not be given, because MetalLB cannot express it; leave it out; only nodes with a ready pod are announced to",
    ]);
  });

  test.each(['shop-address', '', '192.0.2.10-192.0.2.20'])('take %j as an address', (address) => {
    expect(api.problems({ staticAddresses: [address] })).toEqual([
      `  [test/Api] 'staticAddresses[0]' must be an IP address for MetalLB, got ${JSON.stringify(address)}; write for example '192.0.2.10'`,
    ]);
  });

  test.each(['', 'Internal', 'a,b', 'a'.repeat(64)])('take %j as a pool', (addressPool) => {
    expect(exposedBy(LoadBalancerProvider.metalLB({ addressPool })).problems({})).toEqual([
      expect.stringContaining("  [test/Api] 'addressPool' must be the name of an IPAddressPool: lower-case letters, digits and hyphens, at most 63, got \""),
    ]);
  });
});
