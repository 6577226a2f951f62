import * as fc from 'fast-check';
import {
  autoscaler, configMap, container, httpRoute, ingress, ingressClass, measured, networkPolicy, OPTIONS, pod, podDisruptionBudget, refusals,
  scaledBy, secret, service,
} from './manifests';
import { judge } from '../../src/api-rules/judge';
import { RULE_IDS } from '../../src/api-rules/rule-id';
import '../util/seed';

const BACKEND = { service: { name: 'web', port: { number: 80 } } };

/** Valid objects of every kind with rules, with many fields each. */
const VALID: readonly object[] = [
  service({
    type: 'LoadBalancer',
    ports: [{ name: 'http', port: 80, targetPort: 'http', nodePort: 30080 }, { name: 'dns', port: 53, protocol: 'UDP' }],
    selector: { app: 'web' },
    loadBalancerSourceRanges: ['203.0.113.0/24'],
    externalTrafficPolicy: 'Local',
    healthCheckNodePort: 30100,
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
    clusterIP: '10.96.0.10',
    clusterIPs: ['10.96.0.10'],
    ipFamilies: ['IPv4'],
    ipFamilyPolicy: 'SingleStack',
    externalIPs: ['203.0.113.7'],
  }),
  ingress({
    ingressClassName: 'nginx',
    defaultBackend: BACKEND,
    rules: [{ host: 'shop.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend: BACKEND }] } }],
    tls: [{ hosts: ['shop.example'], secretName: 'tls' }],
  }),
  ingressClass({ controller: 'k8s.io/ingress-nginx', parameters: { kind: 'Settings', name: 'x' } }),
  networkPolicy({
    podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['web'] }] },
    ingress: [{ ports: [{ port: 80, endPort: 90 }], from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }, { podSelector: {} }] }],
    policyTypes: ['Ingress'],
  }),
  podDisruptionBudget({ maxUnavailable: '25%', selector: { matchLabels: { app: 'web' } }, unhealthyPodEvictionPolicy: 'AlwaysAllow' }),
  autoscaler({ minReplicas: 2, maxReplicas: 5 }),
  measured({ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }),
  scaledBy({ stabilizationWindowSeconds: 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] }),
  configMap({ data: { a: 'b' }, binaryData: { c: 'eA==' } }),
  secret({ type: 'kubernetes.io/tls', data: { 'tls.crt': 'eA==', 'tls.key': 'eA==' } }),
  container({
    ports: [{ name: 'http', containerPort: 80 }],
    env: [{ name: 'A', value: 'b' }, { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }],
    envFrom: [{ configMapRef: { name: 'c' } }],
    resources: { requests: { cpu: '100m' }, limits: { memory: '128Mi' } },
    readinessProbe: { httpGet: { port: 'http', path: '/', httpHeaders: [{ name: 'A', value: 'b' }] }, periodSeconds: 5 },
    lifecycle: { preStop: { sleep: { seconds: 5 } } },
    securityContext: { runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' }, capabilities: { drop: ['ALL'] } },
  }),
  pod({
    volumes: [{ name: 'v', projected: { sources: [{ secret: { name: 's', items: [{ key: 'a', path: 'b' }] } }] } }],
    affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: 'x' } }] } },
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'x', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { app: 'web' } } }],
    tolerations: [{ key: 'a', operator: 'Exists' }],
    hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }],
    dnsConfig: { nameservers: ['10.0.0.10'], searches: ['a.b'] },
    securityContext: { fsGroup: 1000, supplementalGroups: [1] },
  }),
  httpRoute({
    parentRefs: [{ name: 'gw', sectionName: 'https' }],
    hostnames: ['shop.example'],
    rules: [{
      name: 'api',
      matches: [{ path: { type: 'PathPrefix', value: '/api' }, headers: [{ name: 'A', value: 'b' }], method: 'GET' }],
      filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } } }],
      backendRefs: [{ name: 'api', port: 80, weight: 1 }],
      timeouts: { request: '10s', backendRequest: '5s' },
    }],
  }),
];

/** A place in a manifest: the object or list, and the key in it. */
type Place = [Record<string, unknown>, string];

function placesOf(value: unknown): Place[] {
  if (value === null || typeof value !== 'object') {
    return [];
  }
  const owner = value as Record<string, unknown>;
  return Object.keys(owner).flatMap((key): Place[] => [[owner, key], ...placesOf(owner[key])]);
}

/** A valid manifest with any JSON in place of any part of it. */
const BROKEN = fc.tuple(fc.constantFrom(...VALID), fc.nat(), fc.jsonValue()).map(([valid, place, value]) => {
  const manifest = structuredClone(valid);
  const places = placesOf(manifest).filter(([, key]) => key !== 'apiVersion' && key !== 'kind');
  const [owner, key] = places[place % places.length];
  owner[key] = value;
  return manifest;
});

const ANYTHING = fc.oneof(
  BROKEN,
  fc.jsonValue(),
  fc.jsonValue().map((spec) => service(spec as object)),
  fc.jsonValue().map((spec) => pod(spec as object)),
);

test.each(VALID.map((manifest) => [(manifest as { kind: string }).kind, manifest]))('accepts a full %s', (_, manifest) => {
  expect(refusals(manifest)).toEqual([]);
});

test('a problem says which row it is, where, what was found, the rule and the fix', () => {
  expect(judge(service({ ports: [{ port: 0 }] }), OPTIONS)).toEqual([{
    id: 'service/invalid-port',
    field: 'spec.ports[0].port',
    value: 0,
    rule: 'must be a whole number from 1 to 65535',
    fix: 'write the port that clients of the Service use',
  }]);
});

test('all problems of an object are found at once', () => {
  expect(refusals({ apiVersion: 'v1', kind: 'Service', metadata: { name: '1' }, spec: { type: 'X', ports: [{ port: 0, nodePort: 1 }] } }))
    .toHaveLength(3);
});

test('node ports follow the range of the cluster', () => {
  const manifest = service({ type: 'NodePort', ports: [{ port: 80, nodePort: 8080 }] });
  expect(judge(manifest, { ...OPTIONS, nodePortRange: { min: 8000, max: 9000 } })).toEqual([]);
  expect(judge(manifest, OPTIONS).map(({ rule }) => rule)).toEqual(['must be a whole number from 30000 to 32767']);
});

test.each([
  [{ apiVersion: 'example.com/v1', kind: 'Service', metadata: { name: 'x' }, spec: { ports: 5 } }],
  [{ apiVersion: 'extensions/v1beta1', kind: 'Ingress', metadata: { name: 'x' }, spec: {} }],
  [{ apiVersion: 'traefik.io/v1alpha1', kind: 'TLSOption', metadata: { name: 'x' } }],
])('of a kind without rules only the metadata is judged: %j', (manifest) => {
  expect(refusals(manifest)).toEqual([]);
});

test('both versions of an HTTPRoute and of an autoscaler are judged', () => {
  expect(refusals({ ...httpRoute({ rules: [] }), apiVersion: 'gateway.networking.k8s.io/v1beta1' })).toEqual(['http-route/invalid-rules spec.rules must have 1 to 16 rules (unless the cluster has another version of the Gateway API)']);
  expect(refusals({ ...autoscaler({ maxReplicas: 2, targetCPUUtilizationPercentage: 0 }), apiVersion: 'autoscaling/v1' }))
    .toEqual(['autoscaler/invalid-metric-target spec.targetCPUUtilizationPercentage must be at least 1']);
});

test('the class in the annotation of an Ingress must be that of the field', () => {
  const metadata = { name: 'web', annotations: { 'kubernetes.io/ingress.class': 'traefik' } };
  expect(refusals({ ...ingress({ rules: [{}] }), metadata })).toEqual([]);
  expect(refusals({ ...ingress({ rules: [{}], ingressClassName: 'traefik' }), metadata })).toEqual([]);
  expect(refusals({ ...ingress({ rules: [{}], ingressClassName: 'nginx' }), metadata }))
    .toEqual(["ingress/two-classes metadata.annotations[kubernetes.io/ingress.class] must be the same as 'ingressClassName'"]);
});

test.each([
  [{ 'service.kubernetes.io/topology-mode': 'Auto', 'service.kubernetes.io/topology-aware-hints': 'Auto' }, []],
  [
    { 'service.kubernetes.io/topology-mode': 'Auto', 'service.kubernetes.io/topology-aware-hints': 'auto' },
    ['service/two-topology-modes metadata.annotations[service.kubernetes.io/topology-mode] must be the same as the annotation service.kubernetes.io/topology-aware-hints'],
  ],
  [
    { 'service.beta.kubernetes.io/load-balancer-source-ranges': '10.0.0.0/8' },
    ["service/source-ranges-without-load-balancer metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges] must not be set unless 'type' is LoadBalancer"],
  ],
])('annotations of a Service are judged: %j', (annotations, expected) => {
  expect(refusals({ ...service({}), metadata: { name: 'web', annotations } })).toEqual(expected);
});

test.each([
  ['10.0.0.0/8, 203.0.113.0/24', true],
  [' ', true],
  ['10.0.0.0/8,', false],
  ['10.0.0.1/8', false],
])('that %j is a list of source ranges is %s', (ranges, isAccepted) => {
  const metadata = { name: 'web', annotations: { 'service.beta.kubernetes.io/load-balancer-source-ranges': ranges } };
  expect(refusals({ ...service({ type: 'LoadBalancer' }), metadata })).toHaveLength(isAccepted ? 0 : 1);
});

describe('fails', () => {
  test.each([
    ['there is no object', null, ["object/malformed apiVersion must be given, and 'kind' too (unless it is not meant for a cluster)"]],
    ['it is a list', [service({})], ['object/malformed manifest must be an object with fields (unless it is not meant for a cluster)']],
    ['it is a text', 'kind: Service', ['object/malformed manifest must be an object with fields (unless it is not meant for a cluster)']],
    ['the kind is missing', { apiVersion: 'v1' }, ['object/malformed kind must be given (unless it is not meant for a cluster)']],
    ['the kind is missing of what is an object otherwise', { apiVersion: 'v1', metadata: { name: 'web' } }, ['object/malformed kind must be given']],
    ['the version is a number', { apiVersion: 1, kind: 'Service' }, ['object/malformed apiVersion must be a text']],
    ['the version is a number of another tool', { apiVersion: 1, datasources: [] }, [
      'object/malformed kind must be given (unless it is not meant for a cluster)', 'object/malformed apiVersion must be a text (unless it is not meant for a cluster)',
    ]],
    ['both are numbers', { apiVersion: 1, kind: 2, metadata: { name: 'web' } }, ['object/malformed apiVersion must be a text', 'object/malformed kind must be a text']],
    ['a list has no entries', { apiVersion: 'v1', kind: 'List', items: null }, ['object/malformed items must be a list']],
    ['the spec is a list', { ...service({}), spec: [] }, ['object/malformed spec must be an object with fields', 'service/no-ports spec.ports must have at least one port']],
  ])('if %s', (_, manifest, expected) => {
    expect(refusals(manifest)).toEqual(expected);
  });
});

test('whatever the manifest is, the answer is a list of readable problems', () => {
  fc.assert(fc.property(ANYTHING, (manifest) => {
    for (const problem of judge(manifest, OPTIONS)) {
      expect(RULE_IDS).toContain(problem.id);
      expect(problem.field).not.toBe('');
      expect(problem.rule).toMatch(/^must /);
      expect(`${problem.rule} ${problem.fix}`).not.toMatch(/undefined|null|NaN|object Object|array/);
      expect(`${problem.rule}${problem.fix}`).not.toMatch(/\.$/);
    }
  }), { numRuns: 1000 });
});

test('the manifest stays as it was, and the same manifest gets the same answer', () => {
  fc.assert(fc.property(ANYTHING, (manifest) => {
    const before = structuredClone(manifest);
    const answer = judge(manifest, OPTIONS);
    expect(manifest).toEqual(before);
    expect(judge(manifest, OPTIONS)).toEqual(answer);
  }), { numRuns: 500 });
});

test('texts of any length are judged in no time', () => {
  const start = process.cpuUsage();
  for (const text of ['a', 'a.', '-', '1', '/', ':', '%']) {
    const long = text.repeat(1_000_000);
    judge({ ...service({ externalName: long, type: 'ExternalName', externalIPs: [long] }), metadata: { name: long, labels: { [long]: long } } }, OPTIONS);
    judge(ingress({ ingressClassName: long, rules: [{ host: long, http: { paths: [{ path: long, pathType: 'Exact' }] } }] }), OPTIONS);
    judge(container({ name: long, env: [{ name: long }], resources: { limits: { [long]: long } } }), OPTIONS);
    judge(httpRoute({ hostnames: [long], rules: [{ matches: [{ path: { value: long } }], timeouts: { request: long } }] }), OPTIONS);
  }
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
});

test('long lists are judged in linear time', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => ({ name: `p${i}`, port: 1 + i, nodePort: 30000 + (i % 2768) }));
  const start = process.cpuUsage();
  judge(service({ type: 'NodePort', ports: many }), OPTIONS);
  judge(pod({ containers: many.map(({ name }) => ({ name, image: name })), topologySpreadConstraints: many, volumes: many }), OPTIONS);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
});
