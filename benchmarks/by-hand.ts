import { ApiObject, Chart, Duration, JsonPatch, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { AppSpec } from './apps';

const INSTANCE = 'app.kubernetes.io/instance';
const USER = 10001;

/**
 * What `ExposedApp` defines, as one writes it with cdk8s-plus-27 alone: its
 * constructs where it has them, patches for what they cannot say, and plain
 * `ApiObject`s for the rest, which cost least.
 *
 * The ids are those of `ExposedApp`, so that generated names are the same.
 */
export function appByHand(chart: Chart, id: string, { image, port, health }: AppSpec): void {
  const scope = new Construct(chart, id);
  const serviceAccount = new kplus.ServiceAccount(scope, 'ServiceAccount', { automountToken: false });
  const deployment = defineDeployment(scope, serviceAccount);
  const selector = { [INSTANCE]: deployment.name };
  const labels = {
    ...selector,
    'app.kubernetes.io/name': id.toLowerCase(),
    'app.kubernetes.io/managed-by': 'cdk8s',
    'app.kubernetes.io/version': image.split(':')[1],
  };
  for (const [key, value] of Object.entries(labels)) {
    serviceAccount.metadata.addLabel(key, value);
    deployment.metadata.addLabel(key, value);
    deployment.podMetadata.addLabel(key, value);
  }
  deployment.podMetadata.addLabel(kplus.Pod.ADDRESS_LABEL, deployment.name);
  deployment.select(kplus.LabelSelector.of({ labels: selector }));
  addContainer(scope, deployment, { image, port, health });
  hardenPods(deployment, selector);

  const service = new kplus.Service(scope, 'Service', {
    metadata: { labels },
    type: kplus.ServiceType.CLUSTER_IP,
    ports: [{ name: 'http', port, targetPort: port }],
  });
  service.selectLabel(INSTANCE, deployment.name);

  new ApiObject(scope, 'NetworkPolicy', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { labels },
    spec: {
      podSelector: { matchLabels: selector },
      policyTypes: ['Ingress'],
      ingress: [{ from: [{ podSelector: {} }], ports: [{ port, protocol: 'TCP' }] }],
    },
  });
  new ApiObject(scope, 'DisruptionBudget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { labels },
    spec: { maxUnavailable: 1, selector: { matchLabels: selector }, unhealthyPodEvictionPolicy: 'AlwaysAllow' },
  });
}

function defineDeployment(scope: Construct, serviceAccount: kplus.ServiceAccount): kplus.Deployment {
  return new kplus.Deployment(scope, 'Resource', {
    select: false,
    replicas: 2,
    strategy: kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.absolute(1),
      maxUnavailable: kplus.PercentOrAbsolute.absolute(0),
    }),
    serviceAccount,
    automountServiceAccountToken: false,
    terminationGracePeriod: Duration.seconds(40),
    securityContext: { user: USER, group: USER, fsGroup: USER, fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH },
  });
}

function addContainer(scope: Construct, deployment: kplus.Deployment, { image, port, health }: AppSpec): void {
  const container = deployment.addContainer({
    name: 'main',
    image,
    ports: [{ number: port, name: 'http' }],
    resources: {
      cpu: { request: kplus.Cpu.millis(100) },
      memory: { request: Size.mebibytes(256), limit: Size.mebibytes(256) },
    },
    readiness: kplus.Probe.fromHttpGet(health, { port, periodSeconds: Duration.seconds(5) }),
    securityContext: { user: USER, group: USER, readOnlyRootFilesystem: true },
  });
  container.mount('/tmp', kplus.Volume.fromEmptyDir(scope, 'Tmp', 'tmp', { sizeLimit: Size.mebibytes(64) }));
}

/** The hook that keeps a pod serving while it is taken out of the Service is missing: the sleep action gets lost on the way. */
function hardenPods(deployment: kplus.Deployment, selector: { [key: string]: string }): void {
  const pod = '/spec/template/spec';
  ApiObject.of(deployment).addJsonPatch(
    JsonPatch.add(`${pod}/enableServiceLinks`, false),
    JsonPatch.add(`${pod}/securityContext/seccompProfile`, { type: 'RuntimeDefault' }),
    JsonPatch.add(`${pod}/containers/0/securityContext/capabilities`, { drop: ['ALL'] }),
    JsonPatch.add(`${pod}/topologySpreadConstraints`, ['kubernetes.io/hostname', 'topology.kubernetes.io/zone'].map((topologyKey) => ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: selector },
    }))),
  );
}
