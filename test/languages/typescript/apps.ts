import { Chart, Duration, Size } from 'cdk8s';
import { ExposedApp, SessionAffinity, TargetCluster, TrafficDistribution, TrafficPolicy } from 'cdk8s-exposure';
import * as kplus from 'cdk8s-plus-27';

export interface Apps {
  readonly web: ExposedApp;
  readonly api: ExposedApp;
  readonly dice: ExposedApp;
}

export function defineApps(chart: Chart): Apps {
  const web = new ExposedApp(chart, 'Web', {
    name: 'web',
    image: 'ghcr.io/acme/web:1.4.2',
    port: 8080,
    health: '/healthz',
    labels: { 'example.com/runs-on': TargetCluster.of(chart).minVersion.label },
  });

  const api = new ExposedApp(chart, 'Api', {
    name: 'api',
    image: 'ghcr.io/acme/api:2.0.0',
    port: 3000,
    portName: 'api',
    labels: { 'example.com/team': 'orders' },
    command: ['/usr/bin/api'],
    args: ['--listen', '0.0.0.0:3000'],
    envVariables: { LOG_LEVEL: kplus.EnvValue.fromValue('info') },
    imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
    dockerRegistryAuth: kplus.Secret.fromSecretName(chart, 'Registry', 'registry'),
    autoscaler: { minReplicas: 3, maxReplicas: 10, targetCpuUtilization: 60 },
    cpuRequest: kplus.Cpu.millis(250),
    cpuLimit: kplus.Cpu.units(1),
    memoryRequest: Size.mebibytes(256),
    memoryLimit: Size.gibibytes(1),
    runAsUser: 1000,
    runAsGroup: 1000,
    readOnlyRootFilesystem: true,
    tmpSize: Size.mebibytes(64),
    readiness: kplus.Probe.fromHttpGet('/ready', { port: 3000, periodSeconds: Duration.seconds(5) }),
    liveness: kplus.Probe.fromTcpSocket({ port: 3000 }),
    startup: kplus.Probe.fromCommand(['/usr/bin/api', 'check'], { failureThreshold: 30 }),
    strategy: kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.percent(50),
      maxUnavailable: kplus.PercentOrAbsolute.absolute(0),
    }),
    drainDelay: Duration.seconds(10),
    terminationGracePeriod: Duration.minutes(1),
    disruptionMaxUnavailable: kplus.PercentOrAbsolute.percent(25),
    allowedNamespaces: ['monitoring'],
    service: {
      annotations: { 'example.com/team': 'orders' },
      sessionAffinity: SessionAffinity.clientIP({ timeout: Duration.hours(1) }),
      internalTrafficPolicy: TrafficPolicy.CLUSTER,
      trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE,
    },
  });
  api.container.env.addVariable('REGION', kplus.EnvValue.fromValue('eu'));

  // A game of chance by UDP, without guard rails.
  const dice = new ExposedApp(chart, 'Dice', {
    name: 'dice',
    image: 'ghcr.io/acme/dice:0.3.0',
    port: 7777,
    protocol: kplus.Protocol.UDP,
    replicas: 1,
    disruptionBudget: false,
    spread: false,
    networkPolicy: false,
    automountServiceAccountToken: true,
    serviceAccount: kplus.ServiceAccount.fromServiceAccountName(chart, 'Player', 'player'),
  });
  return { web, api, dice };
}
