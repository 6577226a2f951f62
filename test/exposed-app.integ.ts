import { App, Chart, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { AllowedClients, ExposedApp, IngressController, LoadBalancerProvider, PathType, TargetCluster, Tls } from '../src';

/**
 * An app with nothing said but what must be; one with all its defaults changed;
 * and one that is exposed in all ways. Each is for a cluster of its own, since
 * all have the same name.
 */
const app = new App();

const plain = new Chart(app, 'plain', { namespace: 'shop' });
TargetCluster.describe(plain, { clusterName: 'plain' });
new ExposedApp(plain, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080 });

const changed = new Chart(app, 'changed', { namespace: 'shop' });
TargetCluster.describe(changed, { clusterName: 'changed' });
const api = new ExposedApp(changed, 'Api', {
  name: 'api',
  image: 'ghcr.io/acme/api:2.0.0',
  port: 3000,
  portName: 'web',
  health: '/ready',
  labels: { team: 'shop' },
  command: ['/api'],
  args: ['--port', '3000'],
  envVariables: { LOG_LEVEL: kplus.EnvValue.fromValue('info') },
  imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
  autoscaler: { minReplicas: 3, maxReplicas: 12, targetCpuUtilization: 60 },
  cpuRequest: kplus.Cpu.millis(250),
  cpuLimit: kplus.Cpu.units(1),
  memoryRequest: Size.mebibytes(128),
  memoryLimit: Size.gibibytes(1),
  runAsUser: 1000,
  runAsGroup: 1000,
  readOnlyRootFilesystem: false,
  tmpSize: Size.gibibytes(1),
  automountServiceAccountToken: true,
  liveness: kplus.Probe.fromHttpGet('/live', { initialDelaySeconds: Duration.seconds(30) }),
  startup: kplus.Probe.fromTcpSocket(),
  strategy: kplus.DeploymentStrategy.recreate(),
  drainDelay: Duration.seconds(0),
  disruptionMaxUnavailable: kplus.PercentOrAbsolute.percent(25),
  spread: false,
  allowedNamespaces: ['monitoring'],
  service: { port: 80, annotations: { 'example.com/owner': 'shop' } },
});
api.deployment.addContainer({ name: 'metrics', image: 'ghcr.io/acme/metrics:1.0.0', ports: [{ number: 9090, name: 'metrics' }] });
api.service.bind(9090, { name: 'metrics', targetPort: 9090 });

const exposed = new Chart(app, 'exposed', { namespace: 'shop' });
TargetCluster.describe(exposed, { clusterName: 'exposed', podCidrs: ['10.244.0.0/16'] });
const web = new ExposedApp(exposed, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' });
web.exposeViaNodePort({ nodePort: 30007 });
web.exposeViaLoadBalancer({ allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.metalLB(), port: 80 });
web.exposeViaIngress('/', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.secret('shop-tls') });
web.exposeViaIngress('/status', { host: 'status.shop.example', controller: IngressController.contour(), tls: Tls.none(), pathType: PathType.EXACT });

app.synth();
