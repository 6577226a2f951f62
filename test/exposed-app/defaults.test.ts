import { Chart, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { app, deploymentOf, mainOf, ofKind, podOf } from './app';
import { testChart, yamlOf } from '../util';

const INSTANCE = { 'app.kubernetes.io/instance': 'test-web' };
let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
  app(chart);
});

test('defines a service account, a deployment, a service, a network policy and a disruption budget', () => {
  expect(Testing.synth(chart).map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
    'ServiceAccount shop/test-web-serviceaccount',
    'Deployment shop/test-web',
    'Service shop/test-web-service',
    'NetworkPolicy shop/test-web-networkpolicy',
    'PodDisruptionBudget shop/test-web-disruptionbudget',
  ]);
});

test('gives the same bytes each time', () => {
  const again = testChart({ namespace: 'shop' });
  app(again);
  expect(yamlOf(again)).toBe(yamlOf(chart));
  expect(yamlOf(chart)).toBe(yamlOf(chart));
});

test('writes nothing empty, nothing twice by an alias and nothing that was not given', () => {
  expect(yamlOf(chart)).not.toMatch(/: (\[\]|""|null)$|[:-] [&*]\w/m);
  expect(yamlOf(chart).match(/\{\}/g)).toEqual(['{}']); // the pods of the namespace in the network policy
});

describe('every container', () => {
  test('runs as Pod Security "restricted" asks', () => {
    expect(mainOf(chart).securityContext).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      privileged: false,
      readOnlyRootFilesystem: true,
      runAsNonRoot: true,
      runAsUser: 10001,
      runAsGroup: 10001,
    });
    expect(podOf(chart).securityContext).toEqual({
      seccompProfile: { type: 'RuntimeDefault' }, runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, fsGroup: 10001, fsGroupChangePolicy: 'OnRootMismatch',
    });
  });

  test('has a /tmp of limited size to write to', () => {
    expect(podOf(chart).volumes).toEqual([{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }]);
    expect(mainOf(chart).volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
  });

  test('reserves little CPU and cannot take more memory than it reserves', () => {
    expect(mainOf(chart).resources).toEqual({ requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '256Mi' } });
  });

  test('is pulled anew', () => {
    expect(mainOf(chart).imagePullPolicy).toBe('Always');
  });
});

describe('a pod', () => {
  test('is ready when its port can be opened, and is not restarted by a probe', () => {
    expect(mainOf(chart).readinessProbe).toEqual({ failureThreshold: 3, periodSeconds: 5, tcpSocket: { port: 8080 } });
    expect(mainOf(chart)).not.toHaveProperty('livenessProbe');
    expect(mainOf(chart)).not.toHaveProperty('startupProbe');
  });

  test('goes on serving for a while after it was told to end, and has time to end then', () => {
    expect(mainOf(chart).lifecycle).toEqual({ preStop: { sleep: { seconds: 10 } } });
    expect(podOf(chart).terminationGracePeriodSeconds).toBe(40);
  });

  test('has an identity without rights and without a token', () => {
    expect(podOf(chart)).toMatchObject({ serviceAccountName: 'test-web-serviceaccount', automountServiceAccountToken: false });
    expect(ofKind(chart, 'ServiceAccount')[0].automountServiceAccountToken).toBe(false);
  });

  test('does not get the addresses of all services as environment variables', () => {
    expect(podOf(chart).enableServiceLinks).toBe(false);
  });

  test('is spread over nodes and zones, as far as there are any', () => {
    expect(podOf(chart).topologySpreadConstraints).toEqual(['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => (
      { topologyKey, maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: INSTANCE } }
    )));
    expect(podOf(chart)).not.toHaveProperty('affinity');
  });
});

describe('the deployment', () => {
  test('has two pods, which are replaced one by one and never missing', () => {
    expect(deploymentOf(chart).spec).toMatchObject({ replicas: 2, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } });
  });

  test('keeps all but one of them while nodes are drained, unless they are not ready anyway', () => {
    expect(ofKind(chart, 'PodDisruptionBudget')[0].spec).toEqual({ maxUnavailable: 1, selector: { matchLabels: INSTANCE }, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
  });
});

test('selects by one label everywhere, which holds the name of the deployment', () => {
  expect(deploymentOf(chart).spec.selector).toEqual({ matchLabels: INSTANCE });
  expect(ofKind(chart, 'Service')[0].spec.selector).toEqual(INSTANCE);
  expect(ofKind(chart, 'NetworkPolicy')[0].spec.podSelector).toEqual({ matchLabels: INSTANCE });
});

test('gives all objects and the pods the recommended labels', () => {
  const labels = { ...INSTANCE, 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/managed-by': 'cdk8s', 'app.kubernetes.io/version': '1.4.2' };
  expect(Testing.synth(chart).map(({ metadata }) => metadata.labels)).toEqual(Array(5).fill(labels));
  expect(deploymentOf(chart).spec.template.metadata.labels).toEqual({ ...labels, [kplus.Pod.ADDRESS_LABEL]: 'test-web' });
});

test('offers its port to the namespace by a Service', () => {
  expect(ofKind(chart, 'Service')[0].spec).toEqual({ type: 'ClusterIP', selector: INSTANCE, ports: [{ name: 'tcp', port: 8080, targetPort: 8080 }] });
  expect(mainOf(chart).ports).toEqual([{ name: 'tcp', containerPort: 8080 }]);
});

test('lets nobody in but the pods of the namespace, and limits nothing that goes out', () => {
  expect(ofKind(chart, 'NetworkPolicy')[0].spec).toEqual({
    podSelector: { matchLabels: INSTANCE },
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 8080, protocol: 'TCP' }] }],
  });
});
