import { diff } from '../../../src/report/diff/diff';
import { diffJson } from '../../../src/report/diff/diff-json';
import { diffMarkdown } from '../../../src/report/diff/diff-markdown';
import { needsLook } from '../../../src/report/diff/diff-summary';
import { diffText } from '../../../src/report/diff/diff-text';
import { inventory } from '../../../src/report/inventory/inventory';
import { wholeOf } from '../../../src/report/parts';
import { app, graphOf, INGRESS, POLICY } from '../inventory/graph-of';

function compared(before: string, after: string) {
  const graphs = { before: graphOf(before), after: graphOf(after) };
  return diff(inventory(graphs.before), inventory(graphs.after), graphs);
}

const balancer = (ranges: string) => app(`type: LoadBalancer, allocateLoadBalancerNodePorts: false, loadBalancerSourceRanges: [${ranges}]`);

test('the same manifests do not differ', () => {
  const same = compared(app('type: NodePort') + INGRESS + POLICY, app('type: NodePort') + INGRESS + POLICY);
  expect(same).toEqual({ ways: [], immutable: [], notUnderstood: [] });
  expect(needsLook(same)).toBe(false);
  expect(wholeOf(diffText(same))).toBe('no way in differs\n');
});

test('a way in that is new was opened, and one that is gone was closed', () => {
  const opened = compared(app(''), app('type: NodePort'));
  const closed = compared(app('type: NodePort'), app(''));
  expect(opened.ways.map(({ change, id }) => [change, id])).toEqual([['opened', 'NodePort shop/web 80/TCP']]);
  expect(closed.ways.map(({ change, id }) => [change, id])).toEqual([['closed', 'NodePort shop/web 80/TCP']]);
  expect([needsLook(opened), needsLook(closed)]).toEqual([true, false]);
});

test.each([
  ['10.0.0.0/8', '10.0.0.0/9', 'narrowed'],
  ['10.0.0.0/9, 10.128.0.0/9', '10.0.0.0/8', 'changed'],
  ['10.0.0.0/9', '10.0.0.0/8', 'widened'],
  ['10.0.0.0/8', '10.0.0.0/8, 192.0.2.0/24', 'widened'],
  ['10.0.0.0/8, 192.0.2.0/24', '192.0.2.0/24', 'narrowed'],
  ['192.0.2.0/24', '198.51.100.0/24', 'widened'],
  ['10.0.0.0/8', "'::/0'", 'widened'],
  ["'2001:db8::/32'", "'2001:db8::/33', '2001:db8:8000::/33'", 'changed'],
])('networks %s that become %s are %s', (before, after, change) => {
  expect(compared(balancer(before), balancer(after)).ways.map((way) => way.change)).toEqual([change]);
});

test('networks of a private address are compared too', () => {
  const inner = (ranges: string) =>
    balancer(ranges).replace('namespace: shop }\nspec: { selector', 'namespace: shop, annotations: { networking.gke.io/load-balancer-type: Internal } }\nspec: { selector');
  const [way] = compared(inner('10.0.0.0/8'), inner('10.0.0.0/9')).ways;
  expect([way.after!.reachability, way.change]).toEqual(['private', 'narrowed']);
});

test('TLS that is gone widens, and TLS that is new narrows', () => {
  const plain = INGRESS.replace(/ {2}tls:.*\n/, '');
  const gone = compared(app('') + INGRESS, app('') + plain);
  expect(gone.ways[0].change).toBe('widened');
  expect(gone.ways[0].differences[0]).toEqual({ what: 'TLS', before: 'yes', after: 'no', effect: 'widened' });
  expect(compared(app('') + plain, app('') + INGRESS).ways[0].change).toBe('narrowed');
});

test('the last policy that is gone widens', () => {
  const gone = compared(app('type: NodePort') + POLICY, app('type: NodePort'));
  expect(gone.ways[0].change).toBe('widened');
  expect(gone.ways[0].differences).toEqual([{ what: 'policies of Deployment shop/web', before: 'NetworkPolicy shop/web', effect: 'widened' }]);
  expect(compared(app('type: NodePort'), app('type: NodePort') + POLICY).ways[0].change).toBe('narrowed');
});

test.each([
  ['ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/9 } }] }]', 'ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]', 'widened'],
  ['ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]', 'ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/9 } }] }]', 'narrowed'],
  ['ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]', 'ingress: [{}]', 'widened'],
  ['ingress: [{}]', 'ingress: [{ ports: [{ port: http }] }]', 'narrowed'],
  ['ingress: [{ from: [{ podSelector: {} }] }]', 'ingress: [{ from: [{ podSelector: {} }, { namespaceSelector: {} }] }]', 'widened'],
])('a policy with %s that becomes one with %s: %s', (before, after, change) => {
  const [one, other] = [before, after].map((rules) => app('type: NodePort') + POLICY.replace('ingress: [{ ports: [{ port: http }] }]', rules));
  expect(compared(one, other).ways.map((way) => way.change)).toEqual([change]);
});

test('another container port is a change, and pods where there were none widen', () => {
  const other = app('type: NodePort').replace('containerPort: 8080', 'containerPort: 9090');
  const none = app('type: NodePort').replace('selector: { app: web }, ports', 'selector: { app: other }, ports');
  expect(compared(app('type: NodePort'), other).ways[0]).toMatchObject({
    change: 'changed',
    differences: [{ what: 'targets', before: 'Deployment shop/web port 8080', after: 'Deployment shop/web port 9090', effect: 'changed' }],
  });
  expect(compared(none, app('type: NodePort')).ways[0].change).toBe('widened');
});

const HOSTILE = 'x</td><script>alert(1)</script>|`@all`\u001b[31m\u202e\n# head';

test('a hostile name runs nothing in Markdown and moves nothing in a terminal', () => {
  const hostile = compared(app(''), app('type: NodePort').replace(/name: web, namespace: shop/g, `name: ${JSON.stringify(HOSTILE)}, namespace: shop`));
  const markdown = wholeOf(diffMarkdown(hostile));
  expect(markdown).not.toMatch(/<(?!br>)|`|@|\u001b|\u202e/);
  expect(markdown.split('\n').filter((line) => line.startsWith('| 🔓')).every((line) => line.split('|').length === 5)).toBe(true);
  expect(wholeOf(diffText(hostile))).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(wholeOf(diffText(hostile)).split('\n').filter((line) => line.startsWith('#'))).toEqual([]);
});

test('the text names what differs, what it was and what it is', () => {
  const text = wholeOf(diffText(compared(balancer('10.0.0.0/8'), balancer('10.0.0.0/8, 192.0.2.0/24'))));
  expect(text).toBe(`! widened LoadBalancer shop/web 80/TCP
    reachability: networks 10.0.0.0/8 -> networks 10.0.0.0/8, 192.0.2.0/24 (widened)

1 widened
`);
});

test('JSON holds both sides of each way in', () => {
  const json = JSON.parse(wholeOf(diffJson(compared(app(''), app('type: NodePort')))));
  expect(json).toMatchObject({ version: 1, ways: [{ change: 'opened', after: { id: 'NodePort shop/web 80/TCP' }, differences: [] }], immutable: [] });
  expect(json.ways[0]).not.toHaveProperty('before');
});
