import { deployment, HOSTILE, object, resource } from './manifests';
import { workloadOf } from '../../src/graph/workload';

const TEMPLATE = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'main', image: 'web:1' }] } };

const workload = (apiVersion: string, kind: string, spec: unknown) => workloadOf(resource(object(apiVersion, kind, 'web', spec)));

test.each([
  ['apps/v1', 'Deployment', { replicas: 3, template: TEMPLATE }, { replicas: 3, isJob: false, isCustom: false }],
  ['apps/v1', 'StatefulSet', { template: TEMPLATE }, { replicas: 1 }],
  ['apps/v1', 'ReplicaSet', { replicas: 0, template: TEMPLATE }, { replicas: 0 }],
  ['v1', 'ReplicationController', { template: TEMPLATE }, { replicas: 1 }],
  ['apps/v1', 'DaemonSet', { template: TEMPLATE }, { replicas: undefined }],
  ['batch/v1', 'Job', { template: TEMPLATE }, { replicas: undefined, isJob: true }],
  ['batch/v1', 'CronJob', { jobTemplate: { spec: { template: TEMPLATE } } }, { isJob: true, isCustom: false }],
  ['argoproj.io/v1alpha1', 'Rollout', { replicas: 3, template: TEMPLATE }, { replicas: undefined, isCustom: true }],
])('%s %s makes pods from its template', (apiVersion, kind, spec, expected) => {
  const made = workload(apiVersion, kind, spec);
  expect(made).toMatchObject(expected);
  expect(made?.labels).toEqual(new Map([['app', 'web']]));
  expect(made?.containers.map(({ name, image }) => [name, image])).toEqual([['main', 'web:1']]);
});

test('a Pod is one itself', () => {
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', labels: { app: 'web' } }, spec: TEMPLATE.spec };
  expect(workloadOf(resource(pod))).toMatchObject({ replicas: 1, isCustom: false, labels: new Map([['app', 'web']]) });
});

test('paths lead to the fields of the manifest', () => {
  const cronJob = workload('batch/v1', 'CronJob', { jobTemplate: { spec: { template: TEMPLATE } } });
  expect(cronJob?.containers[0].fields.path).toBe('spec.jobTemplate.spec.template.spec.containers[0]');
});

test.each([
  ['v1', 'PodTemplate', { template: TEMPLATE }],
  ['x.io/v1', 'Page', { template: { spec: { title: 'no containers' } } }],
  ['x.io/v1', 'Page', { template: 'text' }],
  ['v1', 'Service', { selector: { app: 'web' } }],
  ['apps/v1', 'Deployment', {}],
])('%s %s with %j makes no pods', (apiVersion, kind, spec) => {
  expect(workload(apiVersion, kind, spec)).toBeUndefined();
});

test('a ReplicationController chooses by a plain map of labels', () => {
  const controller = workload('v1', 'ReplicationController', { selector: { app: 'web' }, template: TEMPLATE });
  expect(controller?.selector?.matches(new Map([['app', 'web']]))).toBe(true);
});

test('sidecars come after the containers, and other init containers not at all', () => {
  const spec = {
    containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }] }],
    initContainers: [{ name: 'prepare', ports: [{ containerPort: 1 }] }, { name: 'proxy', restartPolicy: 'Always', ports: [{ containerPort: 53, protocol: 'UDP' }] }],
  };
  const { containers } = workload('apps/v1', 'Deployment', { template: { spec } })!;
  expect(containers.map(({ name, isSidecar }) => [name, isSidecar])).toEqual([['main', false], ['proxy', true]]);
  expect(containers.flatMap(({ ports }) => ports.map(({ name, number, protocol }) => [name, number, protocol])))
    .toEqual([['http', 8080, 'TCP'], [undefined, 53, 'UDP']]);
});

test('no shape of a workload breaks it', () => {
  for (const value of HOSTILE) {
    for (const spec of [value, { template: value }, { template: { spec: value } }, { template: { metadata: value, spec: { containers: value } } }, {
      replicas: value,
      selector: value,
      template: { spec: { containers: [value, { ports: value }, { ports: [value] }], initContainers: value } },
    }]) {
      expect(() => workload('apps/v1', 'Deployment', spec)).not.toThrow();
    }
  }
});

test('labels that are no texts are not there', () => {
  const made = workloadOf(resource(deployment('web', { app: 'web', number: 5, list: [], empty: null })));
  expect(made?.labels).toEqual(new Map([['app', 'web'], ['empty', '']]));
});
