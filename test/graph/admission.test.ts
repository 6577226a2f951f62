import { deployment, manifests, object } from './manifests';
import { admission, ANYBODY, Peer } from '../../src/graph/admission';
import { Graph } from '../../src/graph/graph';

const WEB = deployment('web', { app: 'web' }, [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }] }]);
const PROXY = deployment('proxy', { app: 'proxy' }, [{ name: 'main' }], { namespace: 'gateway' });
const OFFICE: Peer = { networks: ['203.0.113.0/24'], keepsAddress: true };
const BY_NODES: Peer = { networks: [], keepsAddress: false };

/** Whether a policy of the web pods with these rules admits somebody at port 8080. */
function admits(ingress: unknown, peer: Peer, ...others: unknown[]): boolean | undefined {
  const policy = object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { podSelector: { matchLabels: { app: 'web' } }, ingress });
  const graph = new Graph(manifests(WEB, policy, ...others));
  return admission(graph, graph.workloads[0], 8080, 'TCP', ['http'], peer).admitted;
}

const fromNetworks = (...cidrs: string[]) => [{ from: cidrs.map((cidr) => ({ ipBlock: { cidr } })) }];
const fromNetwork = (cidr: string, ...except: string[]) => [{ from: [{ ipBlock: { cidr, except } }] }];

/** So many that an answer is kept. */
const MANY_RULES = Array.from({ length: 5 }, (_, i) => fromNetwork(`203.0.113.${i}/32`)).flat();

test('without a policy everybody gets in', () => {
  const graph = new Graph(manifests(WEB));
  expect(admission(graph, graph.workloads[0], 8080, 'TCP', [], ANYBODY)).toEqual({ policies: [], admitted: true });
});

test('what many Services ask of one port is answered once', () => {
  const policy = object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { podSelector: {}, ingress: MANY_RULES });
  const graph = new Graph(manifests(WEB, policy));
  const [web] = graph.workloads;
  const answer = admission(graph, web, 8080, 'TCP', ['http'], ANYBODY);
  expect(admission(graph, web, 8080, 'TCP', ['http'], ANYBODY)).toBe(answer);
  for (const other of [admission(graph, web, 8081, 'TCP', ['http'], ANYBODY), admission(graph, web, 8080, 'UDP', ['http'], ANYBODY), admission(graph, web, 8080, 'TCP', [], ANYBODY), admission(graph, web, 8080, 'TCP', ['http'], OFFICE)]) {
    expect(other).not.toBe(answer);
  }
});

test('policies do not hold for pods in the network of their node', () => {
  const onNode = object('apps/v1', 'Deployment', 'web', { template: { metadata: { labels: { app: 'web' } }, spec: { hostNetwork: true, containers: [] } } });
  const policy = object('networking.k8s.io/v1', 'NetworkPolicy', 'web', { podSelector: {} });
  const graph = new Graph(manifests(onNode, policy));
  expect(admission(graph, graph.workloads[0], 8080, 'TCP', [], ANYBODY)).toEqual({ policies: [], admitted: true });
});

test.each<[string, unknown, boolean | undefined]>([
  ['no rules', [], false],
  ['a rule for all', [{}], true],
  ['a rule for another port', [{ ports: [{ port: 80 }] }], false],
  ['a rule for the port by its name', [{ ports: [{ port: 'http' }] }], true],
  ['a rule for another protocol', [{ ports: [{ port: 8080, protocol: 'UDP' }] }], false],
  ['a range of ports', [{ ports: [{ port: 8000, endPort: 8100 }] }], true],
  ['pods only', [{ from: [{ podSelector: {} }, { namespaceSelector: {} }] }], false],
  ['every address', fromNetwork('0.0.0.0/0'), true],
  ['every address but private ones', fromNetwork('0.0.0.0/0', '10.0.0.0/8', '192.168.0.0/16'), true],
  ['every address but some of the internet', fromNetwork('0.0.0.0/0', '203.0.113.0/24'), undefined],
  ['listed networks', fromNetwork('203.0.113.0/24'), undefined],
  ['every address in two halves', fromNetworks('0.0.0.0/1', '128.0.0.0/1'), true],
  ['every address in halves of two rules', [...fromNetworks('0.0.0.0/1'), ...fromNetworks('128.0.0.0/1')], true],
  ['one half and pods', [{ from: [{ ipBlock: { cidr: '0.0.0.0/1' } }, { podSelector: {} }] }], undefined],
  ['every address with host bits', fromNetwork('1.2.3.4/0'), true],
  ['every address in the disguise of IPv6', fromNetworks('::ffff:0.0.0.0/97', '128.0.0.0/1'), true],
  ['one rule for pods and one for all', [{ from: [{ podSelector: {} }] }, {}], true],
])('clients from anywhere with %s', (_, ingress, expected) => {
  expect(admits(ingress, ANYBODY)).toBe(expected);
});

test.each<[string, unknown, boolean | undefined]>([
  ['their network', fromNetwork('203.0.113.0/24'), true],
  ['a wider network', fromNetwork('203.0.0.0/16'), true],
  ['a part of their network', fromNetwork('203.0.113.128/25'), undefined],
  ['their network but a part', fromNetwork('203.0.113.0/24', '203.0.113.128/25'), undefined],
  ['their network in two halves', fromNetworks('203.0.113.0/25', '203.0.113.128/25'), true],
  ['their network in halves of two rules', [...fromNetworks('203.0.113.0/25'), ...fromNetworks('203.0.113.128/25')], true],
  ['the hole of one block in another one', [{ from: [{ ipBlock: { cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] } }, { ipBlock: { cidr: '203.0.113.128/25' } }] }], true],
  ['another network', fromNetwork('198.51.100.0/24'), false],
  ['another family', fromNetwork('2001:db8::/32'), false],
])('clients of listed networks with %s', (_, ingress, expected) => {
  expect(admits(ingress, OFFICE)).toBe(expected);
});

test.each<[string, unknown, boolean | undefined]>([
  ['every address', fromNetwork('0.0.0.0/0'), true],
  ['every address but those of pods', fromNetwork('0.0.0.0/0', '10.244.0.0/16'), true],
  ['every address but all private ones', fromNetwork('0.0.0.0/0', '10.0.0.0/8'), undefined],
  ['every address in two halves', fromNetworks('0.0.0.0/1', '128.0.0.0/1'), true],
  ['listed networks', fromNetwork('203.0.113.0/24'), undefined],
])('clients that come by a node with %s', (_, ingress, expected) => {
  expect(admits(ingress, BY_NODES)).toBe(expected);
});

test('pods are admitted by their labels and by those of their namespace, which has its name for one', () => {
  const proxy: Peer = { networks: [], keepsAddress: true, pods: new Graph(manifests(PROXY)).workloads };
  const byName = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'gateway' } } };
  const byLabel = { namespaceSelector: { matchLabels: { team: 'edge' } } };
  const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'gateway', labels: { team: 'edge' } } };
  expect(admits([{ from: [byName] }], proxy)).toBe(true);
  expect(admits([{ from: [byLabel] }], proxy)).toBeUndefined();
  const elsewhere = { 'kubernetes.io/metadata.name': 'other', 'team': 'edge' };
  expect(admits([{ from: [{ namespaceSelector: { matchLabels: elsewhere } }] }], proxy)).toBe(false);
  expect(admits([{ from: [byLabel] }], proxy, { ...namespace, metadata: { name: 'gateway' } })).toBe(false);
  expect(admits([{ from: [byLabel] }], proxy, namespace)).toBe(true);
  expect(admits([{ from: [{ ...byName, podSelector: { matchLabels: { app: 'other' } } }] }], proxy)).toBe(false);
  expect(admits([{ from: [{ podSelector: { matchLabels: { app: 'proxy' } } }] }], proxy)).toBe(false);
  expect(admits(fromNetwork('10.0.0.0/8'), proxy)).toBeUndefined();
});

test('pods that are not among the manifests may be admitted by any rule that speaks of pods', () => {
  const unknown: Peer = { networks: [], keepsAddress: true, pods: [] };
  expect(admits([{ from: [{ podSelector: {} }] }], unknown)).toBeUndefined();
  expect(admits([], unknown)).toBe(false);
});

test('of several controllers any may be the one that connects', () => {
  const other = deployment('other', { app: 'other', edge: 'yes' }, [{ name: 'main' }], { namespace: 'gateway' });
  const both: Peer = { networks: [], keepsAddress: false, pods: new Graph(manifests(PROXY, other)).workloads };
  const from = (...labels: Array<Record<string, string>>) =>
    labels.map((matchLabels) => ({ from: [{ namespaceSelector: {}, podSelector: { matchLabels } }] }));
  expect(admits(from({ edge: 'yes' }), both)).toBeUndefined();
  expect(admits(from({ app: 'proxy' }, { app: 'other' }), both)).toBe(true);
  expect(admits(from({ app: 'nobody' }), both)).toBe(false);
});

test.each<[string, Peer['families'], unknown, boolean | undefined]>([
  ['IPv4 by a block of IPv6', ['IPv4'], fromNetwork('::/0'), false],
  ['IPv6 by a block of IPv4', ['IPv6'], fromNetwork('0.0.0.0/0'), false],
  ['IPv6 by one of its own', ['IPv6'], fromNetwork('::/0'), true],
  ['both by one of them', ['IPv4', 'IPv6'], fromNetwork('0.0.0.0/0'), undefined],
  ['both by both', ['IPv4', 'IPv6'], fromNetworks('0.0.0.0/0', '::/0'), true],
  ['both by a network of one', ['IPv4', 'IPv6'], fromNetwork('203.0.113.0/24'), undefined],
  ['what is not said by a block of IPv6', undefined, fromNetwork('::/0'), undefined],
  ['what is not said by halves of IPv6', undefined, fromNetworks('::/1', '8000::/1'), undefined],
])('clients of %s', (_, families, ingress, expected) => {
  const said = families === undefined ? {} : { families };
  expect([ANYBODY, BY_NODES].map((peer) => admits(ingress, { ...peer, ...said }))).toEqual([expected, expected]);
});
