import { RuleOptions } from '../../../src/api-rules/rule-options';
import { UNKNOWN_KIND } from '../../../src/checks/identity/unknown-kind';
import { Graph } from '../../../src/graph/graph';

const FACTS = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 32, maxMinor: 36, ingressClasses: [], externalObjects: [], packs: [] };

function found(apiVersion: string, kind: string, versions: object, ruleOptions?: RuleOptions): string[] {
  const graph = new Graph([{ object: { apiVersion, kind, metadata: { name: 'a' } }, origin: { ruleOptions } }]);
  return [...UNKNOWN_KIND.find(graph, { ...FACTS, ...versions })].map(({ severity = UNKNOWN_KIND.severity, message }) => `${severity}: ${message}`);
}

test.each([
  [{ minMinor: 32, maxMinor: 33 }, ["fatal: 'resource.k8s.io/v1' of ResourceClaim is served from Kubernetes 1.34 on, and these manifests are for 1.32 to 1.33"]],
  [{ minMinor: 33, maxMinor: 34 }, ["error: 'resource.k8s.io/v1' of ResourceClaim is served from Kubernetes 1.34 on, and these manifests are for 1.33 to 1.34"]],
  [{ minMinor: 34, maxMinor: 36 }, []],
])('a kind that came with Kubernetes 1.34, for %j', (versions, expected) => {
  expect(found('resource.k8s.io/v1', 'ResourceClaim', versions)).toEqual(expected);
});

test('what its part of an app is for counts', () => {
  const ruleOptions = { nodePortRange: FACTS.nodePortRange, minMinor: 35, maxMinor: 36 };
  expect(found('resource.k8s.io/v1', 'ResourceClaim', { minMinor: 32, maxMinor: 33 }, ruleOptions)).toEqual([]);
});

test('so many misspelt kinds cost no more than linear time', () => {
  const manifests = Array.from({ length: 20_000 }, (_, i) => ({ object: { apiVersion: 'v1', kind: `Validatingwebhookkonfiguration${i}` }, origin: {} }));
  const start = performance.now();
  expect([...UNKNOWN_KIND.find(new Graph(manifests), FACTS)]).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(5_000);
});
