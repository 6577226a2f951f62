import fc from 'fast-check';
import { judgeSchema } from '../../src/schemas/judge-schema';
import '../util/seed';

const ALL = { minMinor: 32, maxMinor: 36 };

function told(object: object, versions = ALL): string[] {
  return judgeSchema(object, versions).map(({ id, field, rule, fix }) => `${id} ${field} ${rule}; ${fix}`);
}

const service = (spec: object, metadata: object = {}) => ({ apiVersion: 'v1', kind: 'Service', metadata, spec });
const pod = (container: object) => ({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [container] } });

test.each<[string, object]>([
  ['a kind that nobody knows', { apiVersion: 'example.com/v1', kind: 'Thing', spec: { any: 1 } }],
  ['a version that nobody knows', { apiVersion: 'apps/v9', kind: 'Deployment', spec: { any: 1 } }],
  ['empty values, which count as absent', service({ ports: null, selector: { app: null }, type: null })],
  ['ports as numbers and as names', service({ ports: [{ port: 80, targetPort: 8080 }, { port: 81, targetPort: 'http' }] })],
  ['quantities as texts and as numbers', pod({ resources: { limits: { cpu: 1.5, memory: '1Gi' } } })],
  ['status and managed fields, whatever is in them', service({}, { managedFields: [{ any: 1 }] })],
  ['labels and annotations of any name', service({}, { labels: { 'a.b/c_d': 'x' }, annotations: { '': 'y' } })],
  ['custom kinds that are well known', { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', spec: { stripPrefix: { prefixes: ['/x'] } } }],
])('accepts %s', (_, object) => {
  expect(told(object)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['a field is misspelled', service({ sessionAfinity: 'x' }), ["object/unknown-field spec.sessionAfinity must be a field that Kubernetes 1.32 to 1.36 knows; did you mean 'sessionAffinity'?"]],
    ['a field is at the wrong place', service({ containers: [] }), ['object/unknown-field spec.containers must be a field that Kubernetes 1.32 to 1.36 knows; remove it, or put it where it belongs']],
    ['a number is a text', service({ ports: [{ port: '80' }] }), ['object/against-schema spec.ports[0].port must be a whole number; write it without quotes and without a fraction']],
    ['a whole number has a fraction', service({ ports: [{ port: 80.5 }] }), ['object/against-schema spec.ports[0].port must be a whole number; write it without quotes and without a fraction']],
    ['a text is a number', service({}, { labels: { 'a.b/c': 1 } }), ['object/against-schema metadata.labels[a.b/c] must be a text; write it in quotes']],
    ['a port is neither', service({ ports: [{ targetPort: true }] }), ['object/against-schema spec.ports[0].targetPort must be a whole number or a text; write one of them']],
    ['a quantity is neither', pod({ resources: { limits: { cpu: true } } }), ['object/against-schema spec.containers[0].resources.limits.cpu must be a text or a number; write one of them']],
    ['a list is none', service({ ports: { port: 80 } }), ["object/against-schema spec.ports must be a list; start every entry with '- '"]],
    ['an object is none', service([1]), ['object/against-schema spec must be an object with fields; check its indentation']],
    ['a flag is none', service({ publishNotReadyAddresses: 'true' }), ['object/against-schema spec.publishNotReadyAddresses must be true or false; write it without quotes']],
    ['a custom kind has an unknown field', { apiVersion: 'projectcontour.io/v1', kind: 'HTTPProxy', spec: { virtualhosts: {} } }, ["object/unknown-field spec.virtualhosts must be a field that HTTPProxy of projectcontour.io/v1 knows; did you mean 'virtualhost'?"]],
    [
      'a custom kind has a wrong type, and its metadata too',
      { apiVersion: 'projectcontour.io/v1', kind: 'HTTPProxy', metadata: { name: 5, nam: '' }, spec: { routes: 'x' } },
      [
        "object/unknown-field metadata.nam must be a field that Kubernetes 1.32 to 1.36 knows; did you mean 'name'?",
        'object/against-schema metadata.name must be a text; write it in quotes',
        "object/against-schema spec.routes must be a list (unless the cluster has another version of projectcontour.io); start every entry with '- '",
      ],
    ],
  ])('if %s', (_, object, expected) => {
    expect(told(object)).toEqual(expected);
  });

  test('if the lowest version does not know a field yet', () => {
    const object = pod({ lifecycle: { stopSignal: 'SIGTERM' } });
    expect(told(object)).toEqual([
      'object/unknown-field spec.containers[0].lifecycle.stopSignal must be a field of all versions of Kubernetes from 1.32 to 1.36, and 1.33 is the first that has it; remove it, or change the versions that the output is for',
    ]);
    expect(told(object, { minMinor: 33, maxMinor: 36 })).toEqual([]);
  });
});

test('versions that come later are judged as the newest one', () => {
  expect(told(service({ ports: [{ port: 80 }] }), { minMinor: 40, maxMinor: 41 })).toEqual([]);
});

test('whatever an object holds, it is judged', () => {
  const kinds = fc.constantFrom(['v1', 'Service'], ['apps/v1', 'Deployment'], ['gateway.networking.k8s.io/v1', 'HTTPRoute'], ['networking.k8s.io/v1', 'Ingress']);
  const keys = fc.constantFrom('spec', 'metadata', 'ports', 'name', 'template', 'containers', 'rules', '__proto__', 'constructor', 'toString', '', 'a/b~c');
  const values = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 5 }, fc.constantFrom(null, 1, 'x', true, 1.5), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(keys, tie('value'), { maxKeys: 4 })),
  })).value;
  fc.assert(fc.property(kinds, values, values, ([apiVersion, kind], metadata, spec) => {
    for (const { field, rule, fix } of judgeSchema({ apiVersion, kind, metadata, spec }, ALL)) {
      expect([typeof field, typeof rule, typeof fix]).toEqual(['string', 'string', 'string']);
    }
  }), { numRuns: 300 });
});
