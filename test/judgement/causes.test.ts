import { findings } from '../../src/checks/engine';
import { Finding } from '../../src/checks/finding';
import { Severity } from '../../src/checks/severity';
import { Graph } from '../../src/graph/graph';
import { Judgement } from '../../src/judgement/acknowledged';
import { causesOf, relatedOf } from '../../src/judgement/causes';

const graph = new Graph(['a', 'b', 'c'].map((name) => ({ object: { apiVersion: 'v1', kind: 'Service', metadata: { name } }, origin: {} })));
const [a, b, c] = graph.resources.all;

const found = (changes: Partial<Finding> = {}): Finding => (
  { id: 'ingress/service-missing', severity: Severity.WARNING, at: a, origin: {}, field: 'spec.ports[0].port', message: 'is wrong', fix: 'correct it', related: [], ...changes }
);

/** The objects of each cause. */
function causes(...judgements: (Judgement | Finding)[]): string[][] {
  const all = judgements.map((one) => 'finding' in one ? one : { finding: one });
  return causesOf(all).map(({ finding, also }) => [finding, ...also].map(({ at }) => at!.name));
}

describe('one cause', () => {
  test('is what is said in the same words of the same field, in the order in which it was found first', () => {
    expect(causes(found(), found({ message: 'is another', at: b }), found({ at: c }))).toEqual([['a', 'c'], ['b']]);
  });

  test('is at each item of a list', () => {
    expect(causes(found(), found({ at: b, field: 'spec.ports[7].port' }))).toEqual([['a', 'b']]);
  });

  test('is what a check says, whatever the words and the field are', () => {
    expect(causes(found({ commonCause: 'x' }), found({ at: b, field: '', message: 'is wrong, too', commonCause: 'x' }))).toEqual([['a', 'b']]);
  });

  test.each<[string, Partial<Finding>]>([
    ['check', { id: 'pod/missing-reference' }],
    ['severity', { severity: Severity.INFO }],
    ['fix', { fix: 'remove it' }],
    ['field', { field: 'spec.ports[0].nodePort' }],
    ['message', { message: 'is wrong, too' }],
    ['cause, in the same words', { commonCause: 'another' }],
  ])('is not that of another %s', (_, changes) => {
    expect(causes(found(), found({ at: b, ...changes }), found({ at: c }))).toEqual([['a', 'c'], ['b']]);
    expect(causes(found({ at: b, ...changes }), found(), found({ at: c, ...changes }))).toEqual([['b', 'c'], ['a']]);
  });

  test('is another one where it is accepted', () => {
    const accepted = { finding: found({ at: b }), acknowledgedBecause: 'so it is' };
    expect(causes(found(), accepted, found({ at: c }))).toEqual([['a', 'c'], ['b']]);
  });
});

test('what has to do with a cause is what has to do with one of its places, and is none itself', () => {
  const [cause] = causesOf([{ finding: found({ related: [b, c] }) }, { finding: found({ at: b, related: [a] }) }]);
  expect(relatedOf(cause)).toEqual([c]);
});

test('a hundred thousand findings of few causes take no longer than as many of one place each', () => {
  const many = (messageOf: (i: number) => string) => Array.from({ length: 100_000 }, (_, i) => ({ finding: found({ message: messageOf(i), fix: `${i % 2}` }) }));
  expect(causesOf(many(() => 'is wrong'))).toHaveLength(2);
  expect(causesOf(many((i) => `is ${i}`))).toHaveLength(100_000);
});

/** Each check that names a cause, with objects that have it at several places. */
describe('of findings on manifests', () => {
  const service = (name: string, spec: object, namespace = 'shop') => ({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec });
  const deployment = (name: string, container: object, labels: object = { app: name }) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'cache' } },
      template: { metadata: { labels }, spec: { containers: [{ name, image: 'acme.example/cache:1.0.0', ...container }] } },
    },
  });
  const backend = { service: { name: 'web', port: { number: 80 } } };
  const ingress = (name: string, paths: readonly string[]) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: 'shop' },
    spec: {
      ingressClassName: 'traefik',
      rules: [{ host: 'shop.example', http: { paths: paths.map((path) => ({ path, pathType: 'Exact', backend })) } }],
    },
  });
  const reference = { env: [{ name: 'P', valueFrom: { secretKeyRef: { name: 'cache', key: 'p' } } }] };
  const facts = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, packs: [], ingressClasses: [], externalObjects: [] };

  test.each<[string, object[], string[][]]>([
    ['pod/missing-reference', [deployment('a', reference), deployment('b', { envFrom: [{ secretRef: { name: 'cache' } }] })], [['a', 'b']]],
    ['identity/selectors-overlap', [deployment('leader', {}, { app: 'cache' }), deployment('follower', {}, { app: 'cache' })], [['leader', 'follower']]],
    ['node-port/in-the-dynamic-band', [service('np', { type: 'NodePort', ports: [1, 2].map((i) => ({ name: `p${i}`, port: i, nodePort: 31000 + i })) })], [['np', 'np']]],
    ['ingress/service-missing', [ingress('one', ['/a', '/b']), ingress('two', ['/c'])], [['one', 'one', 'two']]],
    ['ingress/named-object-missing', ['/a', '/b'].map((path, i) => {
      const { metadata, ...site } = ingress(`site-${i}`, [path]);
      const annotations = { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-strip@kubernetescrd' };
      return { ...site, metadata: { ...metadata, annotations } };
    }), [['site-0', 'site-1']]],
    ['ingress/path-taken', [ingress('one', ['/a']), ingress('two', ['/a', '/b'])], [['two', 'one']]],
  ])('%s', (id, objects, expected) => {
    const all = findings(new Graph(objects.map((object) => ({ object, origin: {} }))), facts).filter((finding) => finding.id === id);
    expect(causes(...all).map((names) => [...names].sort())).toEqual(expected.map((names) => [...names].sort()));
  });
});
