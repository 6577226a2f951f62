import { tmpdir } from 'os';
import { join } from 'path';
import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import { Made, World } from './world';
import { Severity } from '../../src';

/** One of these values. */
function of(...values: unknown[]): fc.Arbitrary<Made> {
  return fc.constantFrom(...values).map((value) => () => value);
}

/** What a world gives. */
function by(...makers: ((world: World) => unknown)[]): fc.Arbitrary<Made> {
  return fc.constantFrom(...makers);
}

const name = by((world) => `name-${world.next()}`);
const labels = of({ 'example.com/team': 'orders' }, { 'tier': 'front', 'app.kubernetes.io/part-of': 'shop' });
const annotations = of({ 'example.com/owner': 'orders' });
const host = by((world) => `host-${world.next()}.example`, (world) => `*.wild-${world.next()}.example`);
const redirectHosts = by((world) => [`www-${world.next()}.example`], (world) => [`www-${world.next()}.example`, `old-${world.next()}.example`]);
const path = by((world) => `/path-${world.next()}`, (world) => `/v1/path-${world.next()}/`, () => '/');
const namespaces = of(['monitoring'], ['monitoring', 'billing']);
const networks = of(['10.1.0.0/16'], ['10.1.0.0/16', '2001:db8::/32'], ['10.0.0.0/8', '10.1.0.0/16']);
const probe = by(
  () => kplus.Probe.fromHttpGet('/alive', { port: 8080, periodSeconds: Duration.seconds(20) }),
  () => kplus.Probe.fromCommand(['/bin/check'], { failureThreshold: 30 }),
);

/** Workloads with a port, and pods of which only labels are known. */
const pods = by(
  ...[0, 0, 1].map((i) => (world: World) => world.apps[i % world.apps.length]),
  (world) => world.deployment(),
  (world) => kplus.Pods.select(world.chart, `Pods${world.next()}`, { labels: { ...world.deployment().matchLabels } }),
  (world) => kplus.Pods.select(world.chart, `Pods${world.next()}`, { labels: { app: 'of-a-chart' } }),
);

function minutes(...values: number[]): fc.Arbitrary<Made> {
  return of(...values.map((value) => Duration.minutes(value)));
}

/**
 * Values of everything that the types alone do not say: by its place, which is
 * the struct or factory that declares it, or by its type.
 */
export const VALUES: { readonly [place: string]: fc.Arbitrary<Made> | undefined } = {
  'cdk8s-plus-27.IPodSelector': pods,
  'cdk8s-plus-27.Service': by((world) => new kplus.Service(world.chart, `Service${world.next()}`, { selector: world.deployment(), ports: [{ port: 80, targetPort: 8080, name: 'http' }] })),
  'cdk8s-plus-27.Protocol': of(...Object.values(kplus.Protocol)),
  'cdk8s-plus-27.ImagePullPolicy': of(...Object.values(kplus.ImagePullPolicy)),

  'AllowedClients.cidrs(cidrs)': networks,
  'AllowedClients.privateNetwork(cidrs)': of([], ['10.1.0.0/16'], ['fd00::/8']),
  'AppAutoscaler.maxReplicas': of(5, 20),
  'AppAutoscaler.minReplicas': of(1, 2, 5),
  'AppAutoscaler.targetCpuUtilization': of(50, 90),
  'AwsLoadBalancerControllerOptions.healthCheckSources': networks,
  'Backend.labels(labels)': by((world) => ({ ...world.deployment().matchLabels }), () => ({ app: 'of-a-chart' })),
  'BackendOptions.port': of(8080),
  'CertManagerOptions.secretName': name,
  'ClientIPAffinityOptions.timeout': minutes(1, 180),
  'ClusterClass.controller': of('example.com/ingress-controller'),
  'ClusterEntry.controllerNamespace': of('ingress'),
  'ClusterEntry.controllerNetworks': networks,
  'ClusterEntry.controllerPodLabels': of({ app: 'ingress' }),
  'ClusterEntry.name': of('public', 'traefik'),
  'ClusterGateway.httpListeners': of(['http']),
  'ClusterGateway.httpsListeners': of(['https']),
  'ClusterGateway.namespaceName': of('infra', 'shop'),
  'ContourOptions.className': of('contour', 'contour-internal'),
  'ControllerOptions.controllerNamespace': of('ingress'),
  'ControllerOptions.controllerNetworks': networks,
  'ControllerOptions.controllerPodLabels': of({ app: 'ingress' }),
  'ExistingService.named(name)': name,
  'ExistingServiceOptions.port': of(80),
  'ExistingServiceOptions.portName': of('http'),
  'ExposedApp.exposeViaIngress(path)': path,
  'ExposedAppProps.allowedNamespaces': namespaces,
  'ExposedAppProps.args': of(['--verbose']),
  'ExposedAppProps.command': of(['/bin/serve']),
  'ExposedAppProps.cpuLimit': of(kplus.Cpu.units(1)),
  'ExposedAppProps.cpuRequest': of(kplus.Cpu.millis(50), kplus.Cpu.units(1)),
  'ExposedAppProps.disruptionMaxUnavailable': of(kplus.PercentOrAbsolute.absolute(1), kplus.PercentOrAbsolute.percent(25)),
  'ExposedAppProps.dockerRegistryAuth': by((world) => kplus.Secret.fromSecretName(world.chart, `Secret${world.next()}`, 'registry')),
  'ExposedAppProps.drainDelay': of(Duration.seconds(0), Duration.seconds(5), Duration.minutes(1)),
  'ExposedAppProps.envVariables': by(
    () => ({ LOG_LEVEL: kplus.EnvValue.fromValue('info') }),
    () => ({ PASSWORD: kplus.EnvValue.fromValue('hunter2-and-more') }),
    (world) => ({ PASSWORD: kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(world.chart, `Secret${world.next()}`, 'password'), key: 'password' }) }),
  ),
  'ExposedAppProps.health': of('/healthz'),
  'ExposedAppProps.image': of('ghcr.io/acme/web:1.4.2', 'ghcr.io/acme/web', 'ghcr.io/acme/web:latest', `ghcr.io/acme/web@sha256:${'a'.repeat(64)}`),
  'ExposedAppProps.labels': labels,
  'ExposedAppProps.liveness': probe,
  'ExposedAppProps.memoryLimit': of(Size.mebibytes(512), Size.gibibytes(1)),
  'ExposedAppProps.memoryRequest': of(Size.mebibytes(128), Size.mebibytes(512)),
  'ExposedAppProps.name': name,
  'ExposedAppProps.port': of(8080, 3000, 80),
  'ExposedAppProps.portName': of('web', 'http', 'https', 'grpc'),
  'ExposedAppProps.readiness': probe,
  'ExposedAppProps.replicas': of(0, 1, 2, 5),
  'ExposedAppProps.runAsGroup': of(1000),
  'ExposedAppProps.runAsUser': of(1000),
  'ExposedAppProps.serviceAccount': by(
    (world) => kplus.ServiceAccount.fromServiceAccountName(world.chart, `Account${world.next()}`, 'runner'),
    (world) => new kplus.ServiceAccount(world.chart, `Account${world.next()}`),
  ),
  'ExposedAppProps.startup': probe,
  'ExposedAppProps.strategy': of(
    kplus.DeploymentStrategy.recreate(),
    kplus.DeploymentStrategy.rollingUpdate(),
    kplus.DeploymentStrategy.rollingUpdate({ maxSurge: kplus.PercentOrAbsolute.percent(50), maxUnavailable: kplus.PercentOrAbsolute.absolute(1) }),
  ),
  'ExposedAppProps.terminationGracePeriod': of(Duration.seconds(30), Duration.minutes(2)),
  'ExposedAppProps.tmpSize': of(Size.mebibytes(16)),
  'ExposedPort.appProtocol': of('http', 'kubernetes.io/h2c', 'kubernetes.io/ws'),
  'ExposedPort.name': by((world) => `port-${world.next()}`),
  'ExposedPort.nodePort': by((world) => world.nodePort()),
  'ExposedPort.port': by((world) => 8000 + world.next(), () => 8080),
  'ExposedPort.targetPort': of(8080, 3000),
  'ExposedPort.targetPortName': of('http', 'web', 'tcp'),
  'ExposureChecksOptions.reportFile': of(join(tmpdir(), 'cdk8s-exposure-typed-api.json')),
  'ExposureChecksOptions.severities': of({ 'pod/sensitive-interface': Severity.ERROR }),
  'ExternalLoadBalancerOptions.healthCheckNodePort': by((world) => world.nodePort()),
  'ExternalLoadBalancerOptions.loadBalancerClass': of('example.com/lb', 'service.k8s.aws/nlb', 'networking.gke.io/l4-regional-external'),
  'ExternalLoadBalancerOptions.staticAddresses': by(
    (world) => [`203.0.113.${world.next()}`],
    (world) => [`eipalloc-0123456789abcd${String(world.next()).padStart(3, '0')}`],
    (world) => [`address-${world.next()}`],
    (world) => [`10.0.0.${world.next()}`, `2001:db8::${world.next()}`],
  ),
  'ExternalObject.kind': of('Secret', 'Service', 'Namespace', 'Pod'),
  'ExternalObject.name': name,
  'ExternalObject.namespaceName': of('shop', 'billing'),
  'GatewayApiOptions.gatewayNamespace': of('infra'),
  'GatewayApiOptions.httpListener': of('http'),
  'GatewayApiOptions.httpsListener': of('https'),
  'IngressController.gatewayApi(gateway)': of('public'),
  'IngressController.ingressClass(className)': of('public', 'nginx', 'haproxy', 'contour', 'kong', 'alb', 'gce', 'cilium', 'traefik', 'tailscale', 'azure-application-gateway'),
  'IngressNginxOptions.className': of('nginx', 'nginx-internal'),
  'KubernetesVersion.of(version)': of('1.33', '1.36'),
  'LoadBalancerHealthCheck.interval': of(Duration.seconds(10)),
  'LoadBalancerHealthCheck.path': of('/healthz'),
  'LoadBalancerHealthCheck.unhealthyThreshold': of(3),
  'MetalLBOptions.addressPool': of('internal'),
  'NodePortRange.of(max)': of(32767),
  'NodePortRange.of(min)': of(30000, 31000),
  'NodePortServiceOptions.nodePort': by((world) => world.nodePort()),
  'PathIngress.addBackend(path)': path,
  'PathIngress.addPath(path)': path,
  'PathIngress.addServicePath(path)': path,
  'PathIngressOptions.annotations': annotations,
  'PathIngressOptions.host': host,
  'PathIngressOptions.labels': labels,
  'PathIngressOptions.name': name,
  'PathIngressOptions.redirectHosts': redirectHosts,
  'PathOptions.host': host,
  'PathOptions.port': of(8080, 3000),
  'PathOptions.replacePrefix': of('/v2', '/'),
  'PathRule.path': path,
  'ServiceOptions.annotations': annotations,
  'ServiceOptions.clusterIP': by((world) => `10.96.0.${10 + world.next()}`, () => 'None'),
  'ServiceOptions.labels': labels,
  'ServiceOptions.name': name,
  'ServiceOptions.port': of(80, 443, 8080),
  'ServiceOptions.targetPort': of(8080, 3000),
  'TargetClusterOptions.clusterName': of('east'),
  'TargetClusterOptions.ingressClasses': of([
    'alb', 'azure-application-gateway', 'cilium', 'contour', 'contour-internal', 'gce', 'haproxy', 'kong', 'nginx', 'nginx-internal', 'public', 'tailscale',
    'traefik', 'traefik-internal',
  ]),
  'TargetClusterOptions.podCidrs': of(['10.244.0.0/16']),
  'Tls.certManager(issuer)': of('letsencrypt'),
  'Tls.secret(secretName)': name,
  'TraefikOptions.className': of('traefik', 'traefik-internal'),
  'TraefikOptions.httpEntryPoint': of('web'),
  'TraefikOptions.httpsEntryPoint': of('websecure'),
};
