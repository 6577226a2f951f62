import { AllowedClients, KubernetesVersion, LoadBalancerProvider, TrafficPolicy } from '../../../src';
import { exposedBy } from '../exposed-by';

const api = exposedBy(LoadBalancerProvider.gke());
const newer = exposedBy(LoadBalancerProvider.gke(), { minVersion: KubernetesVersion.V1_34 });

describe('writes', () => {
  test('an external load balancer by annotation', () => {
    const yaml = api.yaml({});
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          cloud.google.com/l4-rbs: enabled
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
          cloud.google.com/l4-rbs: enabled
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

  test('an internal load balancer by annotation, with source ranges, for the private network', () => {
    const yaml = api.yaml({ allowedClients: AllowedClients.privateNetwork('10.0.0.0/8') });
    expect(yaml).toMatchInlineSnapshot(`
      "apiVersion: v1
      kind: Service
      metadata:
        annotations:
          networking.gke.io/load-balancer-type: Internal
        name: test-api
      spec:
        externalTrafficPolicy: Local
        loadBalancerSourceRanges:
          - 10.0.0.0/8
        ports:
          - port: 443
            targetPort: 443
        selector:
          app: api
        type: LoadBalancer
      "
    `);
  });

  test.each<[string, AllowedClients, string]>([
    ['external', AllowedClients.internet(), 'networking.gke.io/l4-regional-external'],
    ['internal', AllowedClients.privateNetwork(), 'networking.gke.io/l4-regional-internal'],
  ])('an %s load balancer by class from Kubernetes 1.34', (_, allowedClients, loadBalancerClass) => {
    expect(newer.spec({ allowedClients }).loadBalancerClass).toBe(loadBalancerClass);
    expect(newer.annotations({ allowedClients })).toBeUndefined();
  });

  test('no class below 1.34, unless it is given', () => {
    expect(exposedBy(LoadBalancerProvider.gke(), { minVersion: KubernetesVersion.V1_33 }).spec({})).not.toHaveProperty('loadBalancerClass');
    expect(api.spec({ loadBalancerClass: 'networking.gke.io/l4-regional-external' }).loadBalancerClass).toBe('networking.gke.io/l4-regional-external');
    expect(api.annotations({ loadBalancerClass: 'networking.gke.io/l4-regional-external' })).toBeUndefined();
  });

  test('the names of reserved addresses', () => {
    expect(api.annotations({ staticAddresses: ['shop', 'shop-v6'] })).toEqual({ ...api.annotations({}), 'networking.gke.io/load-balancer-ip-addresses': 'shop,shop-v6' });
  });

  test('that node ports are opened, which is how it is anyway, by nothing', () => {
    expect(api.spec({ allocateLoadBalancerNodePorts: true })).toEqual(api.spec({}));
  });

  test('the traffic policy', () => {
    expect(api.spec({ externalTrafficPolicy: TrafficPolicy.LOCAL })).toEqual({ ...api.spec({}), externalTrafficPolicy: 'Local' });
  });
});

describe('cannot', () => {
  test('check the health', () => {
    expect(api.problems({ healthCheck: { path: '/healthz' } })).toEqual([
      "  [test/Api] 'healthCheck' must not be given, because GKE cannot express it; leave it out; GKE checks the node, or with 'TrafficPolicy.LOCAL' whether it has a ready pod",
    ]);
  });

  test('do without node ports', () => {
    expect(api.problems({ allocateLoadBalancerNodePorts: false })).toEqual([
      "  [test/Api] 'allocateLoadBalancerNodePorts' must not be given, because GKE cannot express it, got false; leave it out",
    ]);
  });

  test('keep an address private by a class of the internet, or of another controller', () => {
    const allowedClients = AllowedClients.privateNetwork();
    expect(api.problems({ allowedClients, loadBalancerClass: 'networking.gke.io/l4-regional-external' })).toEqual([
      "  [test/Api] 'loadBalancerClass' must be 'networking.gke.io/l4-regional-internal' for these clients on GKE, got \"networking.gke.io/l4-regional-external\"; leave it out, or name the provider that has this class",
    ]);
    expect(api.problems({ allowedClients, loadBalancerClass: 'example.com/vip' })).toHaveLength(1);
    expect(api.problems({ loadBalancerClass: 'networking.gke.io/l4-regional-internal' })).toHaveLength(1);
  });

  test.each(['203.0.113.10', '', 'a,b', 'Shop'])('take %j as an address', (address) => {
    expect(api.problems({ staticAddresses: ['shop', address] })).toEqual([
      `  [test/Api] 'staticAddresses[1]' must be the name of a reserved address for GKE, got ${JSON.stringify(address)}; write for example 'shop-address', not the address itself`,
    ]);
  });
});
