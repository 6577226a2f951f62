import { nameOf } from './all-containers';
import { Fields } from '../../api-rules/fields';
import { Check } from '../check';
import { Severity } from '../severity';

const FIRST_FREE = 1024;
const SYSCTL = 'net.ipv4.ip_unprivileged_port_start';

export const PRIVILEGED_PORT: Check = {
  id: 'pod/privileged-port',
  title: 'a container without the right to do so listens on a port below 1024',
  severity: Severity.WARNING,
  cause: "The program ends with 'bind: permission denied', unless the container runtime lets everybody use all ports, as newer ones do.",
  fix: `let it listen on a port of ${FIRST_FREE} or above, which the Service can translate, or set the sysctl '${SYSCTL}' of the pod`,
  links: [
    'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    'https://github.com/containerd/containerd/issues/2516',
    'https://github.com/dunglas/mercure/issues/1230',
  ],
  *find({ workloads }) {
    for (const { podSpec, containers, resource: at } of workloads) {
      const pod = podSpec.childOrEmpty('securityContext');
      const firstFree = firstFreeOf(pod);
      for (const { ports, fields } of containers) {
        const own = fields.childOrEmpty('securityContext');
        const why = whyNot(own, pod);
        // Who adds the right knows of it, and most runtimes let everybody use all ports by now.
        const severity = isGranted(own) ? Severity.INFO : Severity.WARNING;
        for (const { number, fields: port } of why === undefined ? [] : ports) {
          if (number > 0 && number < firstFree) {
            const message = `${number} needs a right that ${nameOf(fields)} does not have, since it ${why}`;
            yield { at, field: port.pathOf('containerPort'), message, severity, commonCause: `${at} ${nameOf(fields)}` };
          }
        }
      }
    }
  },
};

function firstFreeOf(pod: Fields): number {
  const sysctl = pod.children('sysctls').find((each) => each.text('name') === SYSCTL);
  const value = Number(sysctl?.text('value') ?? FIRST_FREE);
  return Number.isInteger(value) ? value : FIRST_FREE;
}

/** Why a container may not; nothing if it may, or if the image decides. */
function whyNot(own: Fields, pod: Fields): string | undefined {
  if (own.flag('privileged') === true) {
    return undefined;
  }
  const capabilities = own.childOrEmpty('capabilities');
  const user = own.longWhole('runAsUser') ?? pod.longWhole('runAsUser');
  const isNotRoot = user !== undefined ? user > 0 : (own.flag('runAsNonRoot') ?? pod.flag('runAsNonRoot')) === true;
  if (isNotRoot) {
    // A granted right reaches a program of another user only by a mark on its file, which this setting makes void.
    return !isGranted(own) ? 'does not run as root' : own.flag('allowPrivilegeEscalation') !== false ? undefined
      : "is not root, whom 'NET_BIND_SERVICE' reaches only by the file of its program, which 'allowPrivilegeEscalation: false' forbids";
  }
  return !isGranted(own) && user === 0 && capabilities.list('drop').includes('ALL') ? "drops 'ALL' capabilities" : undefined;
}

function isGranted(own: Fields): boolean {
  return own.childOrEmpty('capabilities').list('add').some((name) => name === 'NET_BIND_SERVICE' || name === 'ALL');
}
