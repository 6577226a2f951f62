import * as fs from 'fs';
import { Cron, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { KUBERNETES_FIELDS_FILE, readKubernetesFields, sourceCodeOf } from '../../projenrc/generate-kubernetes-fields';
import { KINDS, KUBERNETES_RELEASE, TYPES } from '../../src/manifest/generated/kubernetes-fields';
import { pathOf } from '../../src/manifest/json-pointer';
import { fieldProblems } from '../../src/manifest/kubernetes-fields';

function problems(kind: string, pointer: string, value?: unknown) {
  const [, apiVersion, name] = kind.match(/(.*)\/(.*)/)!;
  return fieldProblems(apiVersion, name, pathOf(pointer)!, value);
}

describe('the field table', () => {
  const installed = readKubernetesFields();

  test('is what the generator writes', () => {
    expect(fs.readFileSync(KUBERNETES_FIELDS_FILE, 'utf8')).toBe(sourceCodeOf({ release: KUBERNETES_RELEASE, kinds: KINDS, types: TYPES }));
  });

  test('lacks nothing that the installed client of Kubernetes knows', () => {
    expect(KINDS).toEqual(installed.kinds);
    for (const [type, fields] of Object.entries(installed.types)) {
      expect(TYPES[type]?.split(' ')).toEqual(expect.arrayContaining(fields.split(' ')));
    }
  });

  // the installed client is the last one that runs on Node 20, and older than the one that the table was made with
  test('holds just what came after the installed client of Kubernetes besides', () => {
    const newer = Object.entries(TYPES).flatMap(([type, fields]) => {
      const known = new Set(installed.types[type]?.split(' '));
      return fields.split(' ').filter((field) => !known.has(field)).map((field) => `${type}.${field}`);
    });
    expect([KUBERNETES_RELEASE, installed.release, newer]).toMatchInlineSnapshot(`
[
  "1.36",
  "1.34",
  [
    "PodCertificateProjection.userAnnotations:{}",
    "PodSchedulingGroup.podGroupName",
    "PodSpec.schedulingGroup:PodSchedulingGroup",
  ],
]
`);
  });

  test('is complete in itself', () => {
    const used = Object.values(TYPES).flatMap((fields) => fields.match(/(?<=[:[{])\w+/g) ?? []);
    expect([...new Set([...Object.values(KINDS), ...used])].sort()).toEqual(Object.keys(TYPES).sort());
  });

  test('knows all that cdk8s-plus renders', () => {
    const chart = Testing.chart();
    const web = new kplus.Deployment(chart, 'Web', {
      containers: [{ image: 'web', port: 80, readiness: kplus.Probe.fromHttpGet('/'), lifecycle: { preStop: kplus.Handler.fromCommand(['sleep', '5']) } }],
      volumes: [kplus.Volume.fromEmptyDir(chart, 'Tmp', 'tmp')],
      isolate: true,
      spread: true,
    });
    web.exposeViaIngress('/', { ports: [{ port: 80 }] });
    new kplus.HorizontalPodAutoscaler(chart, 'Scale', { target: web, maxReplicas: 3 });
    new kplus.CronJob(chart, 'Nightly', { schedule: Cron.daily(), containers: [{ image: 'job' }] });
    for (const manifest of Testing.synth(chart)) {
      expect(KINDS).toHaveProperty([`${manifest.apiVersion}/${manifest.kind}`]);
      expect(fieldProblems(manifest.apiVersion, manifest.kind, [], manifest)).toEqual([]);
    }
  });
});

describe('a field that exists', () => {
  test.each([
    ['v1/Service', '/spec/trafficDistribution'],
    ['v1/Service', '/spec/ports/0/targetPort'],
    ['v1/Service', '/spec/ports/-'],
    ['v1/Service', '/spec/selector/any key'],
    ['v1/Service', '/metadata/annotations/example.com~1x'],
    ['v1/Service', '/status/anything/at/all'],
    ['v1/ConfigMap', '/data/app.properties'],
    ['v1/Secret', '/stringData/password'],
    ['apps/v1/Deployment', '/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds'],
    ['apps/v1/Deployment', '/spec/template/spec/containers/0/resources/limits/nvidia.com~1gpu'],
    ['apps/v1/Deployment', '/spec/strategy/rollingUpdate/maxUnavailable'],
    ['apps/v1/StatefulSet', '/spec/volumeClaimTemplates/0/spec/resources/requests/storage'],
    ['batch/v1/CronJob', '/spec/jobTemplate/spec/template/spec/initContainers/0/restartPolicy'],
    ['autoscaling/v2/HorizontalPodAutoscaler', '/spec/metrics/0/resource/target/averageUtilization'],
    ['networking.k8s.io/v1/Ingress', '/spec/rules/0/http/paths/0/backend/service/port/name'],
    ['networking.k8s.io/v1/NetworkPolicy', '/spec/ingress/0/from/0/ipBlock/except/0'],
    ['policy/v1/PodDisruptionBudget', '/spec/unhealthyPodEvictionPolicy'],
    ['v1/Service', ''],
  ])('%s %s is accepted', (kind, pointer) => {
    expect(problems(kind, pointer)).toEqual([]);
  });
});

describe('a name that leads nowhere', () => {
  test.each([
    ['v1/Service', '/spec/externalTraficPolicy', 'externalTrafficPolicy'],
    ['v1/Service', '/spec/clusterIp', 'clusterIP'],
    ['v1/Service', '/metadata/annotation/x', 'annotations'],
    ['v1/Service', '/spec/port/0/port', 'ports'],
    ['apps/v1/Deployment', '/spec/template/spec/containers/0/lifecycle/prestop', 'preStop'],
    ['apps/v1/Deployment', '/spec/template/spec/container/0', 'containers'],
  ])('%s %s: did you mean %s', (kind, pointer, meant) => {
    expect(problems(kind, pointer)).toMatchObject([{ fix: `did you mean '${meant}'` }]);
  });

  test('without a likely meaning points to the newer versions of Kubernetes', () => {
    expect(problems('v1/Service', '/spec/zzz/deep')).toEqual([{
      path: ['spec', 'zzz'],
      rule: `must be a field of Service in Kubernetes ${KUBERNETES_RELEASE}`,
      fix: "use 'applyUnlisted' for a field that is newer",
    }]);
  });

  test('a list takes indices only', () => {
    expect(problems('v1/Service', '/spec/ports/http')).toMatchObject([{ rule: 'must go on with the index of an item, counted from 0' }]);
  });

  test('nothing goes on after a plain value', () => {
    expect(problems('v1/Service', '/metadata/annotations/example.com/x')).toMatchObject([{ path: ['metadata', 'annotations', 'example.com', 'x'], fix: "write a '/' that is part of a name as '~1'" }]);
    expect(problems('apps/v1/Deployment', '/spec/strategy/rollingUpdate/maxSurge/value')).toHaveLength(1);
  });

  test('names of the prototype of a map are no fields', () => {
    expect(problems('v1/Service', '/spec/toString')).toHaveLength(1);
    expect(fieldProblems('v1', 'toString', ['x'])).toEqual([]);
  });

  test('is found in the value as well, all of them at once', () => {
    const lifecycle = { prestop: {}, postStart: { exec: { command: ['a'], cmd: 1 } } };
    expect(problems('apps/v1/Deployment', '/spec/template/spec/containers', [{ image: 'x', lifecycle }]).map(({ path }) => path.slice(-3).join('.'))).toEqual([
      '0.lifecycle.prestop', 'postStart.exec.cmd',
    ]);
  });

  test('is not looked for in a value of another shape', () => {
    expect(problems('v1/Service', '/spec/ports', { a: 1 })).toEqual([]);
    expect(problems('v1/Service', '/spec', ['a'])).toEqual([]);
    expect(problems('v1/Service', '/spec', 'a')).toEqual([]);
    expect(problems('v1/Service', '/spec/type', { a: 1 })).toEqual([]);
  });
});

test.each([
  ['gateway.networking.k8s.io/v1/HTTPRoute'], ['traefik.io/v1alpha1/Middleware'], ['example.com/v1/Service'], ['autoscaling/v1/HorizontalPodAutoscaler'],
])('nothing is judged in %s', (kind) => {
  expect(problems(kind, '/spec/whatever/0/x', { a: 1 })).toEqual([]);
});
