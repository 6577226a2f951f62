import { parseAllDocuments } from 'yaml';
import { RULE_IDS } from '../../src/api-rules/rule-id';
import { assumptions } from '../../src/checks/assumptions';
import { CHECKS } from '../../src/checks/checks';
import { Facts } from '../../src/checks/facts';
import { UNKNOWN } from '../../src/checks/unknown';
import { Graph } from '../../src/graph/graph';

const FACTS: Facts = {
  nodePortRange: { min: 30000, max: 32767 },
  minMinor: 32,
  maxMinor: 36,
  ingressClasses: [],
  externalObjects: [],
  packs: [],
};

function assumed(yaml: string, facts: Partial<Facts> = {}): Record<string, number> {
  const manifests = parseAllDocuments(yaml).map((document) => ({ object: document.toJS(), origin: {} }));
  return Object.fromEntries(assumptions(new Graph(manifests), { ...FACTS, ...facts }).map(({ id, objects }) => [id, objects]));
}

test('nothing is assumed of nothing', () => {
  expect(assumptions(new Graph([]), FACTS)).toEqual([]);
});

test('any object at all rests on what admission does', () => {
  expect(assumed('{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }')).toEqual({ 'unknown/admission': 1 });
});

test('an Ingress rests on a default class, DNS, other hosts and certificates', () => {
  const ingress = (name: string, spec: string) => `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name} }
spec: { ${spec} }
`;
  const rules = 'rules: [{ host: example.com, http: { paths: [{ path: /, pathType: PATH_TYPE, backend: { service: { name: web, port: { number: 80 } } } }] } }]';
  const bare = ingress('a', rules.replace('PATH_TYPE', 'ImplementationSpecific'));
  const full = ingress('b', `ingressClassName: traefik, tls: [{ hosts: [example.com], secretName: web }], ${rules.replace('PATH_TYPE', 'Prefix')}`);

  expect(assumed(bare)).toEqual({ 'unknown/default-class': 1, 'unknown/path-comparison': 1, 'unknown/hosts-of-others': 1, 'unknown/dns-records': 1, 'unknown/admission': 1 });
  expect(assumed(full)).toEqual({ 'unknown/hosts-of-others': 1, 'unknown/dns-records': 1, 'unknown/certificates': 1, 'unknown/admission': 1 });
  expect(assumed(`${bare}---${full}`)).toEqual({ 'unknown/default-class': 1, 'unknown/path-comparison': 1, 'unknown/hosts-of-others': 2, 'unknown/dns-records': 2, 'unknown/certificates': 1, 'unknown/admission': 2 });
});

test('the class may be named by the annotation of old', () => {
  const yaml = '{ apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: { name: a, annotations: { kubernetes.io/ingress.class: nginx } } }';
  expect(assumed(yaml)).toEqual({ 'unknown/admission': 1 });
});

test('a node port that Kubernetes chooses cannot be taken', () => {
  const service = (port: string, type = 'NodePort') => `{ apiVersion: v1, kind: Service, metadata: { name: a }, spec: { type: ${type}, ports: [{ ${port} }] } }`;
  expect(assumed(service('port: 80'))).toEqual({ 'unknown/firewalls': 1, 'unknown/admission': 1 });
  expect(assumed(service('port: 80, nodePort: 30080'))).toEqual({ 'unknown/node-ports-of-others': 1, 'unknown/firewalls': 1, 'unknown/admission': 1 });
  expect(assumed(service('port: 80', 'LoadBalancer'))).toEqual({ 'unknown/load-balancer-provider': 1, 'unknown/firewalls': 1, 'unknown/admission': 1 });
  expect(assumed(service('port: 80', 'ClusterIP'))).toEqual({ 'unknown/admission': 1 });
});

test('pods rest on their images, on their namespace and on the nodes', () => {
  const pod = `
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop, labels: { app: web } }
spec:
  securityContext: { runAsNonRoot: true }
  topologySpreadConstraints: [{ maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway }]
  containers: [{ name: web, image: web }]
`;
  const service = '{ apiVersion: v1, kind: Service, metadata: { name: web, namespace: shop }, spec: { selector: { app: web }, ports: [{ port: 80 }] } }';
  const namespace = '{ apiVersion: v1, kind: Namespace, metadata: { name: shop } }';

  expect(assumed(pod)).toEqual({ 'unknown/image-users': 1, 'unknown/nodes-and-zones': 1, 'unknown/namespace-limits': 1, 'unknown/admission': 1 });
  expect(assumed(`${pod}---\n${service}\n---\n${namespace}`)).toEqual({ 'unknown/listening-ports': 1, 'unknown/image-users': 1, 'unknown/nodes-and-zones': 1, 'unknown/admission': 3 });
  expect(assumed(pod.replace('runAsNonRoot: true', 'runAsNonRoot: true, runAsUser: 10001'))).not.toHaveProperty('unknown/image-users');
});

test('custom kinds, policies and objects outside are counted', () => {
  const rollout = `
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec: { template: { spec: { containers: [{ name: web, image: web }] } } }
`;
  expect(assumed(rollout)).toEqual({ 'unknown/pods-of-custom-kinds': 1, 'unknown/namespace-limits': 1, 'unknown/admission': 1 });
  expect(assumed('{ apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: { name: a }, spec: { podSelector: {} } }')).toEqual({ 'unknown/policy-enforcement': 1, 'unknown/admission': 1 });
  expect(assumed('{ apiVersion: v1, kind: ConfigMap, metadata: { name: a } }', { externalObjects: [{ kind: 'Secret', name: 'tls' }] })).toEqual({
    'unknown/external-objects': 1,
    'unknown/admission': 1,
  });
});

test('ids are used once, and by nothing else', () => {
  const taken = new Set<string>([...CHECKS.map(({ id }) => id), ...RULE_IDS]);
  const ids = UNKNOWN.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => taken.has(id))).toEqual([]);
});

test('what is assumed is told as a sentence', () => {
  UNKNOWN.forEach(({ text }) => expect(text).toMatch(/^[a-zA-Z].*[^.]$/));
});
