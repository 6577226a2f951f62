import { Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { app, deploymentOf, mainOf, ofKind, podOf } from './app';
import { ExposedAppProps } from '../../src';
import { testChart } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
});

/** What changes when an option is given. */
function withOption(option: Partial<ExposedAppProps>): { main: any; pod: any; spec: any } {
  app(chart, option);
  return { main: mainOf(chart), pod: podOf(chart), spec: deploymentOf(chart).spec };
}

describe('the container', () => {
  test('takes the image, the command and its arguments', () => {
    expect(withOption({ image: 'registry.example:5000/web@sha256:abc', command: ['/web'], args: ['--port', '8080'] }).main)
      .toMatchObject({ image: 'registry.example:5000/web@sha256:abc', command: ['/web'], args: ['--port', '8080'] });
  });

  test('takes environment variables', () => {
    expect(withOption({ envVariables: { LOG_LEVEL: kplus.EnvValue.fromValue('info'), EMPTY: kplus.EnvValue.fromValue('') } }).main.env)
      .toEqual([{ name: 'LOG_LEVEL', value: 'info' }, { name: 'EMPTY', value: '' }]);
  });

  test('takes the policy of pulling and the secret for it', () => {
    const { main, pod } = withOption({ imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT, dockerRegistryAuth: kplus.Secret.fromSecretName(chart, 'Auth', 'registry') });
    expect(main.imagePullPolicy).toBe('IfNotPresent');
    expect(pod.imagePullSecrets).toEqual([{ name: 'registry' }]);
  });

  test.each<[Partial<ExposedAppProps>, object]>([
    [{ cpuRequest: kplus.Cpu.millis(250) }, { requests: { cpu: '250m', memory: '256Mi' }, limits: { memory: '256Mi' } }],
    [{ cpuLimit: kplus.Cpu.units(2) }, { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '2', memory: '256Mi' } }],
    [{ memoryLimit: Size.gibibytes(1) }, { requests: { cpu: '100m', memory: '1024Mi' }, limits: { memory: '1024Mi' } }],
    [{ memoryRequest: Size.mebibytes(64) }, { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '256Mi' } }],
  ])('takes resources: %#', (option, resources) => {
    expect(withOption(option).main.resources).toEqual(resources);
  });

  test('takes the user and the group, as the pod does', () => {
    const { main, pod } = withOption({ runAsUser: 1000, runAsGroup: 2000 });
    expect(main.securityContext).toMatchObject({ runAsUser: 1000, runAsGroup: 2000 });
    expect(pod.securityContext).toMatchObject({ runAsUser: 1000, runAsGroup: 2000, fsGroup: 2000 });
  });

  test('can write to its image', () => {
    expect(withOption({ readOnlyRootFilesystem: false }).main.securityContext.readOnlyRootFilesystem).toBe(false);
  });

  test('takes the size of /tmp', () => {
    expect(withOption({ tmpSize: Size.gibibytes(1) }).pod.volumes).toEqual([{ name: 'tmp', emptyDir: { sizeLimit: '1024Mi' } }]);
  });
});

describe('the port', () => {
  test('is named http where a health path is asked by HTTP', () => {
    const { main } = withOption({ health: '/healthz' });
    expect(main.ports).toEqual([{ name: 'http', containerPort: 8080 }]);
    expect(main.readinessProbe).toEqual({ failureThreshold: 3, periodSeconds: 5, httpGet: { path: '/healthz', port: 8080, scheme: 'HTTP' } });
  });

  test('takes a name', () => {
    expect(withOption({ health: '/', portName: 'web' }).main.ports).toEqual([{ name: 'web', containerPort: 8080 }]);
    expect(ofKind(chart, 'Service')[0].spec.ports).toEqual([{ name: 'web', port: 8080, targetPort: 8080 }]);
  });

  test.each([kplus.Protocol.UDP, kplus.Protocol.SCTP])('of %s has its name and its protocol everywhere, and nobody asks whether it is ready', (protocol) => {
    const { main } = withOption({ protocol });
    expect(main.ports).toEqual([{ name: protocol.toLowerCase(), containerPort: 8080, protocol }]);
    expect(main).not.toHaveProperty('readinessProbe');
    expect(ofKind(chart, 'Service')[0].spec.ports).toEqual([{ name: protocol.toLowerCase(), port: 8080, targetPort: 8080, protocol }]);
    expect(ofKind(chart, 'NetworkPolicy')[0].spec.ingress[0].ports).toEqual([{ port: 8080, protocol }]);
  });
});

describe('probes', () => {
  test('are those that are given', () => {
    const probe = kplus.Probe.fromCommand(['true']);
    const { main } = withOption({ readiness: probe, liveness: kplus.Probe.fromHttpGet('/live', { port: 9090 }), startup: kplus.Probe.fromTcpSocket() });
    expect(main.readinessProbe.exec).toEqual({ command: ['true'] });
    expect(main.livenessProbe.httpGet).toEqual({ path: '/live', port: 9090, scheme: 'HTTP' });
    expect(main.startupProbe.tcpSocket).toEqual({ port: 8080 });
  });
});

describe('the number of pods', () => {
  test.each([0, 1, 5])('is %d', (replicas) => {
    expect(withOption({ replicas }).spec.replicas).toBe(replicas);
  });

  test('is left to an autoscaler', () => {
    expect(withOption({ autoscaler: { maxReplicas: 10 } }).spec).not.toHaveProperty('replicas');
    expect(ofKind(chart, 'HorizontalPodAutoscaler')[0].spec).toMatchObject({
      minReplicas: 2,
      maxReplicas: 10,
      metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'test-web' },
    });
  });

  test('is left to an autoscaler with numbers of its own', () => {
    withOption({ autoscaler: { maxReplicas: 1, minReplicas: 1, targetCpuUtilization: 250 } });
    const [{ spec, metadata }] = ofKind(chart, 'HorizontalPodAutoscaler');
    expect([spec.minReplicas, spec.maxReplicas, spec.metrics[0].resource.target.averageUtilization]).toEqual([1, 1, 250]);
    expect(metadata.labels['app.kubernetes.io/instance']).toBe('test-web');
  });

  test('is changed as the strategy says', () => {
    expect(withOption({ strategy: kplus.DeploymentStrategy.recreate() }).spec.strategy).toEqual({ type: 'Recreate' });
  });

  test('is changed as the strategy says, zero included', () => {
    const [maxSurge, maxUnavailable] = [kplus.PercentOrAbsolute.absolute(0), kplus.PercentOrAbsolute.percent(50)];
    expect(withOption({ strategy: kplus.DeploymentStrategy.rollingUpdate({ maxSurge, maxUnavailable }) }).spec.strategy)
      .toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: '50%' } });
  });
});

describe('the end of a pod', () => {
  test('takes longer when the drain delay does', () => {
    const { main, pod } = withOption({ drainDelay: Duration.seconds(25) });
    expect(main.lifecycle.preStop).toEqual({ sleep: { seconds: 25 } });
    expect(pod.terminationGracePeriodSeconds).toBe(55);
  });

  test('comes at once without a drain delay', () => {
    const { main, pod } = withOption({ drainDelay: Duration.seconds(0) });
    expect(main).not.toHaveProperty('lifecycle');
    expect(pod.terminationGracePeriodSeconds).toBe(30);
  });

  test('comes within the time that is given', () => {
    expect(withOption({ terminationGracePeriod: Duration.minutes(5) }).pod.terminationGracePeriodSeconds).toBe(300);
  });
});

describe('guard rails', () => {
  test.each([[kplus.PercentOrAbsolute.absolute(3), 3], [kplus.PercentOrAbsolute.percent(25), '25%']])('a disruption budget of its own: %#', (disruptionMaxUnavailable, expected) => {
    withOption({ disruptionMaxUnavailable });
    expect(ofKind(chart, 'PodDisruptionBudget')[0].spec.maxUnavailable).toBe(expected);
  });

  test('can be switched off', () => {
    const web = app(chart, { disruptionBudget: false, spread: false, networkPolicy: false });
    expect([web.disruptionBudget, web.networkPolicy, web.autoscaler]).toEqual([undefined, undefined, undefined]);
    expect([...ofKind(chart, 'PodDisruptionBudget'), ...ofKind(chart, 'NetworkPolicy')]).toEqual([]);
    expect(podOf(chart)).not.toHaveProperty('topologySpreadConstraints');
  });
});

describe('the identity', () => {
  test('is another one, which stays as it is', () => {
    const serviceAccount = new kplus.ServiceAccount(chart, 'Robot');
    const { pod } = withOption({ serviceAccount });
    expect(pod.serviceAccountName).toBe('test-robot');
    expect(ofKind(chart, 'ServiceAccount').map(({ metadata }) => metadata)).toEqual([{ name: 'test-robot', namespace: 'shop' }]);
  });

  test('gets a token', () => {
    expect(withOption({ automountServiceAccountToken: true }).pod.automountServiceAccountToken).toBe(true);
  });
});

describe('the Service', () => {
  test('takes what can be said of any Service', () => {
    withOption({ service: { name: 'front', port: 80, labels: { team: 'shop' }, annotations: { 'example.com/owner': 'shop' }, publishNotReadyAddresses: true } });
    const [{ metadata, spec }] = ofKind(chart, 'Service');
    expect(metadata).toMatchObject({ name: 'front', labels: { 'team': 'shop', 'app.kubernetes.io/instance': 'test-web' }, annotations: { 'example.com/owner': 'shop' } });
    expect(spec).toMatchObject({ ports: [{ name: 'tcp', port: 80, targetPort: 8080 }], publishNotReadyAddresses: true });
  });
});

describe('labels', () => {
  test('are those of all objects and of the pods, and may be others than the usual ones', () => {
    const { spec } = withOption({ labels: { 'team': 'shop', 'app.kubernetes.io/version': 'blue' }, autoscaler: { maxReplicas: 3 } });
    const expected = { 'team': 'shop', 'app.kubernetes.io/version': 'blue', 'app.kubernetes.io/name': 'web' };
    for (const kind of ['ServiceAccount', 'Deployment', 'Service', 'NetworkPolicy', 'PodDisruptionBudget', 'HorizontalPodAutoscaler']) {
      expect([kind, ofKind(chart, kind)[0].metadata.labels]).toEqual([kind, expect.objectContaining(expected)]);
    }
    expect(spec.template.metadata.labels).toMatchObject(expected);
    expect(spec.selector).toEqual({ matchLabels: { 'app.kubernetes.io/instance': 'test-web' } });
  });

  test.each([
    ['ghcr.io/acme/web:1.4.2', '1.4.2'],
    ['ghcr.io/acme/web:1.4.2@sha256:abc', '1.4.2'],
    ['registry.example:5000/web', undefined],
    ['registry.example:5000/web:v1', 'v1'],
    ['web@sha256:abc', undefined],
    ['web', undefined],
    [`web:${'1'.repeat(64)}`, undefined],
    ['web:_hidden', undefined],
  ])('of the version are made from the tag of %s', (image, version) => {
    expect(withOption({ image }).spec.template.metadata.labels['app.kubernetes.io/version']).toBe(version);
  });
});
