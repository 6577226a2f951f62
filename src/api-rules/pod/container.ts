import { judgeEnv } from './container-env';
import { judgeContainerPorts } from './container-ports';
import { judgeResources } from './container-resources';
import { judgeContainerSecurity } from './container-security';
import { Fields } from '../fields';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { judgeOneOf } from '../one-of';
import { Volumes } from './pod-volumes';
import { judgeVolumeMounts } from './volume-mounts';

/** What a container must know about the pod that it is in. */
export interface Container {
  readonly volumes: Volumes;
  readonly isOnHostNetwork: boolean;

  /** Whether the users of the pod are others than those of the node. */
  readonly hasOwnUsers: boolean;

  /** How long the pod may take to stop. */
  readonly graceSeconds: number;
}

/** The rules that hold for every container, whether it keeps running or not. */
export function judgeContainer(fields: Fields, container: Container): void {
  if (!isDnsLabel(fields.text('name') ?? '')) {
    fields.refuse('pod/invalid-containers', 'name', DNS_LABEL_RULE, 'choose another name');
  }
  if (!fields.text('image')) {
    fields.refuse('pod/invalid-image', 'image', 'must be given', 'write the image with its tag');
  }
  judgeOneOf(fields, 'pod/invalid-image', 'imagePullPolicy', ['Always', 'IfNotPresent', 'Never'], 'omit it');
  judgeOneOf(fields, 'pod/invalid-image', 'terminationMessagePolicy', ['File', 'FallbackToLogsOnError'], 'omit it for File');
  judgeContainerPorts(fields, container.isOnHostNetwork);
  judgeEnv(fields);
  judgeResources(fields.childOrEmpty('resources'));
  judgeVolumeMounts(fields, container.volumes);
  judgeContainerSecurity(fields.child('securityContext'), container.hasOwnUsers);
}
