import Ajv from 'ajv';
import * as fc from 'fast-check';
import * as schema from '../../../docs/inventory.schema.json';
import { Graph } from '../../../src/graph/graph';
import { diff } from '../../../src/report/diff/diff';
import { diffJson } from '../../../src/report/diff/diff-json';
import { diffMarkdown } from '../../../src/report/diff/diff-markdown';
import { diffText } from '../../../src/report/diff/diff-text';
import { inventory } from '../../../src/report/inventory/inventory';
import { inventoryJson } from '../../../src/report/inventory/inventory-json';
import { mermaid } from '../../../src/report/mermaid/mermaid';
import { wholeOf } from '../../../src/report/parts';
import { reachScript } from '../../../src/report/reach/reach-script';

const { $schema: _, ...keywords } = JSON.parse(JSON.stringify(schema));
const isValid = new Ajv({ allErrors: true }).compile(keywords);

const KINDS = [
  ['v1', 'Service'],
  ['v1', 'Pod'],
  ['apps/v1', 'Deployment'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['networking.k8s.io/v1', 'IngressClass'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['gateway.networking.k8s.io/v1', 'Gateway'],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute'],
  ['projectcontour.io/v1', 'HTTPProxy'],
];

const FIELDS = `type ports port protocol nodePort externalIPs selector matchLabels template spec metadata labels annotations containers name hostPort containerPort
hostNetwork rules host http paths path pathType backend service number tls hosts secretName ingressClassName podSelector ingress from ipBlock cidr listeners hostname
parentRefs hostnames matches backendRefs virtualhost fqdn routes conditions prefix services includes addresses value infrastructure __proto__ constructor`.split(/\s+/);

const value = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('NodePort', 'LoadBalancer', 'web', 'HTTP', 'HTTPS', 'TCP', '*', '10.0.0.0/8', '198.51.100.1', '', '%', '\ud800', '$(x)'),
    fc.constantFrom(0, 1, 80, 30007, 65536, -1, 1.5, true, null),
    fc.array(tie('node'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('node'), { maxKeys: 8 }),
  ),
})).node;

const manifests = fc.array(
  fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom('web', 'shared', '', '__proto__'), fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 10 })).map(([[apiVersion, kind], name, spec]) => ({
    object: { apiVersion, kind, metadata: { name, labels: spec.labels, annotations: spec.annotations }, spec },
    origin: {},
  })),
  { maxLength: 6 },
);

test('whatever the manifests are, the inventory is as the schema says, and its ids are unique', () => {
  fc.assert(
    fc.property(manifests, (all) => {
      const listed = inventory(new Graph(all));
      isValid(JSON.parse(wholeOf(inventoryJson(listed))));
      expect(isValid.errors).toBeNull();
      expect(new Set(listed.ways.map(({ id }) => id)).size).toBe(listed.ways.length);
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('whatever the manifests are, they can be compared, drawn and checked', () => {
  fc.assert(
    fc.property(manifests, manifests, (one, other) => {
      const graphs = { before: new Graph(one), after: new Graph(other) };
      const [before, after] = [inventory(graphs.before), inventory(graphs.after)];
      const found = diff(before, after, graphs);
      [wholeOf(diffText(found)), wholeOf(diffMarkdown(found)), wholeOf(diffJson(found)), mermaid(after), wholeOf(reachScript(after))].forEach((text) => expect(text).not.toMatch(/\bundefined\b|\[object|NaN/));
      expect(diff(after, after, { before: graphs.after, after: graphs.after })).toEqual({ ways: [], immutable: [], notUnderstood: [] });
    }),
    { numRuns: 300, seed: 1 },
  );
});
