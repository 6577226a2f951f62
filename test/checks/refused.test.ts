import { findings } from '../../src/checks/engine';
import { Graph } from '../../src/graph/graph';
import { autoscaler, networkPolicy, pod, secret, service, statefulSet } from '../api-rules/manifests';

/** Each finding of the rules and the schemas, with its severity. */
function refused(object: object, [minMinor, maxMinor]: [number, number] = [32, 36]): string[] {
  const facts = { nodePortRange: { min: 30000, max: 32767 }, minMinor, maxMinor, ingressClasses: [], externalObjects: [], packs: [] };
  return findings(new Graph([{ object, origin: {} }]), facts, []).map(({ id, severity, field, message }) => `${severity} ${id} ${field} ${message}`);
}

describe('what only some clusters refuse is no fatal', () => {
  const toZero = autoscaler({
    minReplicas: 0,
    maxReplicas: 3,
    metrics: [{ type: 'External', external: { metric: { name: 'queue' }, target: { type: 'AverageValue', averageValue: '5' } } }],
  });

  test('a feature gate that is off by default', () => {
    expect(refused(toZero)).toEqual(['error autoscaler/invalid-min-replicas spec.minReplicas must be at least 1 (unless the feature gate HPAScaleToZero is on), got 0']);
  });

  test('a version that is not yet as strict', () => {
    const loose = networkPolicy({ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.1/8' } }] }] });
    expect(refused(loose)).toEqual([expect.stringMatching(/^error network-policy\/invalid-cidr .* \(from Kubernetes 1\.36 on\), got "10\.0\.0\.1\/8"$/)]);
    expect(refused(loose, [32, 35])).toEqual([]);
  });

  test('a version that does not yet know something', () => {
    const policy = pod({ containers: [{ name: 'main', image: 'web:1', restartPolicy: 'Always' }] });
    expect(refused(policy)).toEqual(['error pod/invalid-handler spec.template.spec.containers[0].restartPolicy must not be set (before Kubernetes 1.35), got "Always"']);
    expect(refused(policy, [35, 36])).toEqual([]);
  });

  test('the pods of a StatefulSet, which older versions do not look at', () => {
    const withoutImage = statefulSet({}, { containers: [{ name: 'main' }] });
    expect(refused(withoutImage)).toEqual(['error pod/invalid-image spec.template.spec.containers[0].image must be given (from Kubernetes 1.34 on)']);
    expect(refused(withoutImage, [32, 33])).toEqual([]);
  });

  test('what all of them refuse is', () => {
    expect(refused(autoscaler({ maxReplicas: 0 }))).toEqual(['fatal autoscaler/invalid-max-replicas spec.maxReplicas must be at least 1, got 0']);
    expect(refused(service({ ports: [{ port: 10250 }], type: 'LoadBalancer' }), [32, 32])).toEqual([
      "fatal service/port-of-kubelet spec.ports[0].port must not be 10250 when 'type' is LoadBalancer, got 10250",
    ]);
  });
});

describe('one cause is one finding', () => {
  test.each<[string, object, string[]]>([
    ['a value of a map', secret({ stringData: { id: 1 } }), ['fatal object/against-schema stringData.id must be a text, got 1']],
    ['a number in quotes', service({ ports: [{ port: '80' }] }), ['fatal object/against-schema spec.ports[0].port must be a whole number, got "80"']],
    ['a list that is none', service({ ports: { port: 80 } }), ['fatal object/against-schema spec.ports must be a list, got {"port":80}']],
    ['a name that is a number', { ...secret({}), metadata: { name: 5 } }, ['fatal object/against-schema metadata.name must be a text, got 5']],
  ])('of the wrong type: %s', (_, object, expected) => {
    expect(refused(object)).toEqual(expected);
  });
});

describe('what depends on the version of a controller is no fatal', () => {
  const route = (rule: object) => ({
    apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'web' }, spec: { rules: [{ backendRefs: [{ name: 'web', port: 80 }], ...rule }] },
  });

  test.each<[string, object, string[]]>([
    [
      'a type of filter',
      route({ filters: [{ type: 'Wasm' }] }),
      [expect.stringMatching(/^error http-route\/invalid-filter-type spec\.rules\[0\]\.filters\[0\]\.type must be .* \(unless the cluster has another version of the Gateway API\), got "Wasm"$/)],
    ],
    [
      'the type of a field',
      { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'web' }, spec: { stripPrefix: { prefixes: '/api' } } },
      ['error object/against-schema spec.stripPrefix.prefixes must be a list (unless the cluster has another version of traefik.io), got "/api"'],
    ],
  ])('%s', (_, object, expected) => {
    expect(refused(object)).toEqual(expected);
  });

  test('a filter that only the experimental channel has is accepted', () => {
    const externalAuth = { protocol: 'HTTP', backendRef: { name: 'auth', port: 80 }, http: { path: '/check' } };
    expect(refused(route({ filters: [{ type: 'ExternalAuth', externalAuth }] }))).toEqual([]);
  });

  test('what all versions refuse is', () => {
    expect(refused(route({ backendRefs: [{ name: 'web' }] }))).toEqual(['fatal http-route/invalid-backend spec.rules[0].backendRefs[0].port must be given for a Service']);
  });
});
