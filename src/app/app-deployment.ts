import { ApiObject, ApiObjectMetadata, Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { appLabels, INSTANCE } from './app-labels';
import { completePod } from './app-pod';
import { ensureLegalName, NameFormat } from '../manifest/legal-name';
import { claimOptions } from '../manifest/option-claims';
import { ExposedAppProps } from '../values/exposed-app-props';

const CONTAINER = 'main';
const DEFAULT_USER = 10001;
const TIME_TO_END = 30;
const DEFAULT_REPLICAS = 2;

/** How long an app goes on serving after it was told to end, if nothing is said. */
export const DEFAULT_DRAIN = Duration.seconds(10);

/**
 * The workload of an app, and what selects its pods.
 */
export interface AppDeployment {
  readonly deployment: kplus.Deployment;
  readonly container: kplus.Container;
  readonly labels: { [key: string]: string };
  readonly podLabels: { readonly [key: string]: string };
}

/**
 * The name of the port of an app.
 */
export function portNameOf(props: ExposedAppProps): string {
  return props.portName ?? (props.health === undefined ? (props.protocol ?? kplus.Protocol.TCP).toLowerCase() : 'http');
}

/**
 * Defines the Deployment of an app, with the defaults of this library.
 */
export function defineAppDeployment(scope: Construct, props: ExposedAppProps, serviceAccount: kplus.IServiceAccount): AppDeployment {
  const user = props.runAsUser ?? DEFAULT_USER;
  const group = props.runAsGroup ?? DEFAULT_USER;
  const drainSeconds = (props.drainDelay ?? DEFAULT_DRAIN).toSeconds();

  const metadata: ApiObjectMetadata = props.name === undefined ? {} : { name: props.name };
  const deployment = new kplus.Deployment(scope, 'Resource', {
    metadata,
    select: false,
    replicas: props.autoscaler ? undefined : props.replicas ?? DEFAULT_REPLICAS,
    strategy: props.strategy ?? kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.absolute(1),
      maxUnavailable: kplus.PercentOrAbsolute.absolute(0),
    }),
    serviceAccount,
    automountServiceAccountToken: props.automountServiceAccountToken ?? false,
    dockerRegistryAuth: props.dockerRegistryAuth,
    terminationGracePeriod: props.terminationGracePeriod ?? Duration.seconds(drainSeconds + TIME_TO_END),
    securityContext: { user, group, fsGroup: group, fsGroupChangePolicy: kplus.FsGroupChangePolicy.ON_ROOT_MISMATCH },
  });
  ensureLegalName(ApiObject.of(deployment), NameFormat.DNS_1123_LABEL);

  const podLabels = { [INSTANCE]: deployment.name };
  const labels = { ...appLabels(deployment.name, scope.node.id, props.image), ...props.labels };
  deployment.select(kplus.LabelSelector.of({ labels: podLabels }));
  for (const [key, value] of Object.entries(labels)) {
    deployment.metadata.addLabel(key, value);
    deployment.podMetadata.addLabel(key, value);
  }
  // Whatever selects pods of the app does so by these; more labels do no harm here.
  claimOptions(ApiObject.of(deployment), () => [
    { option: 'name', path: ['spec', 'selector', 'matchLabels'], wanted: podLabels },
    { option: 'name', path: ['spec', 'template', 'metadata', 'labels'], wanted: podLabels },
  ]);
  // cdk8s-plus selects by this label and makes it from the construct path, which refactoring changes.
  deployment.podMetadata.addLabel(kplus.Pod.ADDRESS_LABEL, deployment.name);

  const container = deployment.addContainer(containerProps(props));
  // The port of probes that name none. As a prop it would define a port without a name, and a startup probe.
  Object.assign(container, { portNumber: props.port });
  const tmp = kplus.Volume.fromEmptyDir(scope, 'Tmp', 'tmp', { sizeLimit: props.tmpSize ?? Size.mebibytes(64) });
  container.mount('/tmp', tmp);
  completePod(deployment, { container: CONTAINER, podLabels, drainSeconds, spread: props.spread ?? true });
  return { deployment, container, labels, podLabels };
}

function containerProps(props: ExposedAppProps): kplus.ContainerProps {
  const memory = props.memoryLimit ?? Size.mebibytes(256);
  return {
    name: CONTAINER,
    image: props.image,
    imagePullPolicy: props.imagePullPolicy,
    command: props.command,
    args: props.args,
    envVariables: props.envVariables,
    ports: [{ number: props.port, name: portNameOf(props), protocol: props.protocol }],
    resources: {
      cpu: { request: props.cpuRequest ?? kplus.Cpu.millis(100), limit: props.cpuLimit },
      memory: { request: props.memoryRequest ?? memory, limit: memory },
    },
    readiness: props.readiness ?? defaultReadiness(props),
    liveness: props.liveness,
    startup: props.startup,
    securityContext: {
      readOnlyRootFilesystem: props.readOnlyRootFilesystem ?? true,
      user: props.runAsUser ?? DEFAULT_USER,
      group: props.runAsGroup ?? DEFAULT_USER,
    },
  };
}

/** Nobody can ask a port of UDP or SCTP whether it is ready. */
function defaultReadiness(props: ExposedAppProps): kplus.Probe | undefined {
  const options = { periodSeconds: Duration.seconds(5) };
  if (props.health !== undefined) {
    return kplus.Probe.fromHttpGet(props.health, { ...options, port: props.port });
  }
  return (props.protocol ?? kplus.Protocol.TCP) === kplus.Protocol.TCP ? kplus.Probe.fromTcpSocket({ ...options, port: props.port }) : undefined;
}
