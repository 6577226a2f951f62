import { Container, judgeContainer } from './container';
import { judgeHostPorts } from './container-ports';
import { Fields } from '../fields';
import { judgeHandler } from './handler';
import { judgeOneOfIfPresent } from '../one-of';
import { Volumes } from './pod-volumes';
import { judgeProbe } from './probe';
import { RefusedBy } from '../refused-by';

/** Before them only a sidecar may have a restart policy of its own. */
const NO_OWN_RESTART_POLICY: RefusedBy = { until: 34 };
const RESTART_POLICIES = ['Always', 'Never', 'OnFailure'];
const RUNNING_ONLY = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];
const DEFAULT_GRACE_SECONDS = 30;

/** The containers of a pod, and those that run before them. */
export function judgeContainers(spec: Fields, volumes: Volumes): void {
  const container: Container = {
    volumes,
    isOnHostNetwork: spec.flag('hostNetwork') === true,
    hasOwnUsers: spec.flag('hostUsers') === false,
    graceSeconds: spec.longWhole('terminationGracePeriodSeconds') ?? DEFAULT_GRACE_SECONDS,
  };
  const containers = spec.children('containers');
  const names = new Set<string>();
  if (spec.list('containers').length === 0) {
    spec.refuse('pod/invalid-containers', 'containers', 'must have at least one container', 'add a container');
  }
  for (const fields of containers) {
    judgeContainer(fields, container);
    judgeName(fields, names);
    judgeRunning(fields, container);
    judgeRestartPolicy(fields);
  }
  judgeHostPorts(containers);
  for (const fields of spec.children('initContainers')) {
    judgeContainer(fields, { ...container, isOnHostNetwork: false });
    judgeName(fields, names);
    judgeHostPorts([fields]);
    judgeInitContainer(fields, container);
  }
}

function judgeName(fields: Fields, names: Set<string>): void {
  const name = fields.text('name') ?? '';
  if (name !== '' && names.has(name)) {
    fields.refuse('pod/invalid-containers', 'name', 'must not be used twice in a pod', 'rename one of the containers');
  }
  names.add(name);
}

/** What only a container that keeps running can have. */
function judgeRunning(fields: Fields, container: Container): void {
  const lifecycle = fields.child('lifecycle');
  for (const name of ['postStart', 'preStop']) {
    const handler = lifecycle?.child(name);
    if (handler !== undefined) {
      judgeHandler(handler, ['exec', 'httpGet', 'tcpSocket', 'sleep'], container);
    }
  }
  for (const name of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = fields.child(name);
    if (probe !== undefined) {
      judgeProbe(probe, { isReadiness: name === 'readinessProbe' }, container);
    }
  }
}

function judgeInitContainer(fields: Fields, container: Container): void {
  const restartPolicy = fields.text('restartPolicy');
  if (restartPolicy === 'Always') {
    judgeRunning(fields, container);
    return;
  }
  judgeOneOfIfPresent(fields, 'pod/invalid-handler', 'restartPolicy', RESTART_POLICIES, 'omit it');
  if (RESTART_POLICIES.includes(restartPolicy ?? '')) {
    fields.refuse('pod/invalid-handler', 'restartPolicy', 'must be Always', 'omit it for a container that ends', NO_OWN_RESTART_POLICY);
  }
  for (const name of RUNNING_ONLY) {
    if (fields.has(name)) {
      fields.refuse('pod/invalid-handler', name, "must not be set for an init container unless its 'restartPolicy' is Always", 'remove it');
    }
  }
}

function judgeRestartPolicy(fields: Fields): void {
  judgeOneOfIfPresent(fields, 'pod/invalid-handler', 'restartPolicy', RESTART_POLICIES, 'omit it');
  if (RESTART_POLICIES.includes(fields.text('restartPolicy') ?? '')) {
    fields.refuse('pod/invalid-handler', 'restartPolicy', 'must not be set', 'remove it', NO_OWN_RESTART_POLICY);
  }
}
