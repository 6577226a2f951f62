import { ApiObject, App, Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExposedApp, ExposedAppProps } from '../../src';
import { deploymentManifest } from '../../src/app/app-manifest';

const http = (path: string) => kplus.Probe.fromHttpGet(path, { port: 8080, scheme: kplus.ConnectionScheme.HTTPS });

/** Every prop that reaches the Deployment. */
const ALL = (chart: Chart): Partial<ExposedAppProps> => ({
  name: 'web',
  labels: { value: 'a-key-that-wrapped-values-have-too' },
  portName: 'web',
  protocol: kplus.Protocol.TCP,
  command: ['/app'],
  args: ['--value', 'x'],
  envVariables: {
    PLAIN: kplus.EnvValue.fromValue('x'),
    FIELD: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_IP),
    RESOURCE: kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.MEMORY_LIMIT),
    SECRET: kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(chart, 'Secret', 'secret'), key: 'value' }),
    CONFIG: kplus.EnvValue.fromConfigMap(kplus.ConfigMap.fromConfigMapName(chart, 'Config', 'config'), 'value'),
  },
  imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
  dockerRegistryAuth: kplus.Secret.fromSecretName(chart, 'Registry', 'registry'),
  replicas: 3,
  cpuRequest: kplus.Cpu.millis(1),
  cpuLimit: kplus.Cpu.units(1),
  memoryRequest: Size.mebibytes(1),
  memoryLimit: Size.gibibytes(1),
  runAsUser: 1,
  runAsGroup: 2,
  tmpSize: Size.mebibytes(1),
  automountServiceAccountToken: true,
  readiness: http('/ready'),
  liveness: kplus.Probe.fromCommand(['/live'], { initialDelaySeconds: Duration.seconds(1) }),
  startup: kplus.Probe.fromTcpSocket({ host: 'localhost', failureThreshold: 3 }),
  strategy: kplus.DeploymentStrategy.rollingUpdate({
    maxSurge: kplus.PercentOrAbsolute.percent(30), maxUnavailable: kplus.PercentOrAbsolute.absolute(1),
  }),
  terminationGracePeriod: Duration.seconds(60),
});

test.each<[string, (chart: Chart) => Partial<ExposedAppProps>]>([
  ['the defaults', () => ({ health: '/healthz' })],
  ['all props', ALL],
  ['an autoscaler', () => ({ autoscaler: { maxReplicas: 5 } })],
  ['Recreate', () => ({ strategy: kplus.DeploymentStrategy.recreate() })],
])('what is judged is what the serializer writes: %s', (_, props) => {
  const chart = new Chart(new App(), 'test', { namespace: 'shop', labels: { team: 'web' } });
  const { deployment } = new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080, ...props(chart) });

  const written = Object.getPrototypeOf(ApiObject.of(deployment)).toJson.call(ApiObject.of(deployment));
  const { team, ...labels } = written.metadata.labels;
  expect(plainJson(deploymentManifest(deployment, labels))).toEqual(plainJson(written));
});

/** As the API server reads it, without the one field that is spelt otherwise before the serializer: no prop sets it. */
function plainJson(manifest: unknown): unknown {
  return JSON.parse(JSON.stringify(manifest, (name, value) => isEmpty(value) || name.startsWith('setHostnameAs') ? undefined : value));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0 || typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
