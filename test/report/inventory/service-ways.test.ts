import { app, graphOf, POLICY } from './graph-of';
import { inventory } from '../../../src/report/inventory/inventory';

const ways = (yaml: string) => inventory(graphOf(yaml)).ways;

test('a Service within the cluster opens no way in', () => {
  expect(ways(app('type: ClusterIP'))).toEqual([]);
});

test('a node port leads through its Service to the container that declares the port', () => {
  const yaml = app('type: NodePort').replace('targetPort: http', 'targetPort: http, nodePort: 30007');
  expect(ways(yaml)).toEqual([
    {
      id: 'NodePort shop/web 80/TCP',
      way: 'NodePort',
      opener: { kind: 'Service', namespaceName: 'shop', name: 'web' },
      reachability: 'unknown',
      reason: 'every node listens on it, and the manifests do not show who can reach the nodes',
      protocol: 'TCP',
      port: 30007,
      tls: false,
      service: { kind: 'Service', namespaceName: 'shop', name: 'web' },
      servicePort: 80,
      targets: [
        {
          workload: { kind: 'Deployment', namespaceName: 'shop', name: 'web' },
          service: { kind: 'Service', namespaceName: 'shop', name: 'web' },
          container: 'server',
          containerPort: 8080,
          admitted: true,
        },
      ],
      access: 'echo "$(kubectl get nodes --output=\'jsonpath={.items[0].status.addresses[0].address}\'):30007"',
    },
  ]);
});

test('a node port that Kubernetes chooses is asked for by a command', () => {
  const [way] = ways(app('type: NodePort'));
  expect(way.port).toBeUndefined();
  expect(way.access).toContain('$(kubectl get service/web --namespace=shop --output=\'jsonpath={.spec.ports[0].nodePort}\')');
});

test('a load balancer with source ranges is reached from those, and its node ports are not limited by them', () => {
  const found = ways(app('type: LoadBalancer, loadBalancerSourceRanges: [203.0.113.0/24]'));
  expect(found.map(({ id, reachability, networks }) => ({ id, reachability, networks }))).toEqual([
    { id: 'LoadBalancer shop/web 80/TCP', reachability: 'networks', networks: ['203.0.113.0/24'] },
    { id: 'NodePort shop/web 80/TCP', reachability: 'unknown', networks: undefined },
  ]);
  expect(found[1].reason).toContain('the limits of the load balancer do not hold for it');
});

test('a load balancer without node ports opens none', () => {
  const found = ways(app('type: LoadBalancer, allocateLoadBalancerNodePorts: false'));
  expect(found.map(({ way }) => way)).toEqual(['LoadBalancer']);
});

test.each([
  ['198.51.100.7', 'internet'],
  ['10.1.2.3', 'private'],
  ['fd00::1', 'private'],
  ['not an address', 'unknown'],
])('an external address %s is reached from: %s', (address, reachability) => {
  const [way] = ways(app(`externalIPs: ['${address}']`));
  expect(way).toMatchObject({ way: 'ExternalIP', address, port: 80, reachability });
});

test('a host port is opened by the pods themselves', () => {
  const [way] = ways(app('type: ClusterIP').replace('containerPort: 8080', 'containerPort: 8080, hostPort: 80'));
  expect(way).toMatchObject({ id: 'HostPort Deployment shop/web 80/TCP', port: 80, reachability: 'unknown', targets: [{ containerPort: 8080 }] });
  expect(way.service).toBeUndefined();
});

test('a host port of the loopback address is not reached from outside', () => {
  const [way] = ways(app('').replace('containerPort: 8080', 'containerPort: 8080, hostPort: 80, hostIP: 127.0.0.1'));
  expect(way).toMatchObject({ reachability: 'cluster', address: '127.0.0.1' });
});

test('pods in the network of the node open all their ports there, and no policy guards them', () => {
  const [way] = ways(app('', 'hostNetwork: true') + POLICY);
  expect(way).toMatchObject({ id: 'HostPort Deployment shop/web 8080/TCP', targets: [{ admitted: true }] });
  expect(way.targets[0].policies).toBeUndefined();
});

test('pods in the network of the node that declare no port are listed too', () => {
  const [way] = ways(app('', 'hostNetwork: true').replace(/, ports: \[\{ name.*?\}\]/, ''));
  expect(way).toMatchObject({ id: 'HostPort Deployment shop/web', reachability: 'unknown' });
  expect(way.port).toBeUndefined();
});

test('a Service that chooses nothing leads nowhere', () => {
  const [way] = ways(app('type: NodePort').replace('selector: { app: web }, ports', 'selector: { app: other }, ports'));
  expect(way.targets).toEqual([]);
});

test.each([
  ['ingress: [{ ports: [{ port: http }] }]', true],
  ['ingress: [{ ports: [{ port: 9090 }] }]', false],
  ['ingress: []', false],
  ['ingress: [{ from: [{ podSelector: {} }] }]', false],
  ['ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }]', true],
  ['ingress: [{ from: [{ ipBlock: { cidr: 192.0.2.0/24 } }] }]', undefined],
])('a policy with %s admits clients from outside: %s', (rules, admitted) => {
  const policy = POLICY.replace('ingress: [{ ports: [{ port: http }] }]', rules);
  const [way] = ways(app('type: NodePort') + policy);
  expect(way.targets[0].policies).toEqual([{ kind: 'NetworkPolicy', namespaceName: 'shop', name: 'web' }]);
  expect(way.targets[0].admitted).toBe(admitted);
});

test.each<[string, string, boolean | undefined]>([
  ['ipFamilies: [IPv4], ipFamilyPolicy: SingleStack', "'::/0'", false],
  ['ipFamilies: [IPv6]', "'::/0'", true],
  ['ipFamilies: [IPv6]', '0.0.0.0/0', false],
  ['ipFamilyPolicy: RequireDualStack', '0.0.0.0/0', undefined],
  ['ipFamilyPolicy: PreferDualStack', "'::/0'", undefined],
  ['externalTrafficPolicy: Local', '0.0.0.0/0', true],
  ['externalTrafficPolicy: Local', "'::/0'", undefined],
])('a Service with %s, whose policy admits %s', (fields, cidr, admitted) => {
  const policy = POLICY.replace('ingress: [{ ports: [{ port: http }] }]', `ingress: [{ from: [{ ipBlock: { cidr: ${cidr} } }] }]`);
  const { ways: [way] } = inventory(graphOf(app(`type: LoadBalancer, ${fields}`) + policy));
  expect(way.targets[0].admitted).toBe(admitted);
});
