import { namesOfHosts } from './handler-hosts';
import { Pod, securityOf } from './pod';
import { Violation } from './violation';
import { Fields } from '../../../api-rules/fields';
import { someOf } from '../../some-of';

const CAPABILITIES = new Set([
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
]);
const SYSCTLS = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.ping_group_range',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.tcp_wmem',
]);
const SELINUX_TYPES = new Set(['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t']);
const APPARMOR = 'container.apparmor.security.beta.kubernetes.io/';
/** Since then a probe may not name a host. */
const HOSTS_SINCE = 34;

/** What the level 'baseline' does not allow. */
export function* baselineViolations(pod: Pod): Iterable<Violation> {
  const { spec, containers } = pod;
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (spec.flag(name) === true) {
      yield { field: spec.pathOf(name), message: 'must not be true', fix: 'remove it' };
    }
  }
  for (const volume of spec.children('volumes')) {
    if (volume.has('hostPath')) {
      yield { field: volume.pathOf('hostPath'), message: 'must not be used', fix: 'use a volume of another kind' };
    }
  }
  yield* contextViolations(pod.security);
  for (const container of containers) {
    yield* containerViolations(container);
    yield* contextViolations(securityOf(container));
    if (pod.maxMinor >= HOSTS_SINCE) {
      yield* namesOfHosts(container);
    }
  }
  for (const key of annotationKeys(pod.metadata)) {
    if (key.startsWith(APPARMOR)) {
      const value = pod.metadata.child('annotations')?.text(key) ?? '';
      if (value !== '' && value !== 'runtime/default' && !value.startsWith('localhost/')) {
        yield { field: `${pod.metadata.path}.annotations[${key}]`, message: "must be 'runtime/default' or a profile of the node", fix: 'remove it' };
      }
    }
  }
  for (const sysctl of pod.security.children('sysctls')) {
    if (!SYSCTLS.has(sysctl.text('name') ?? '')) {
      yield { field: sysctl.pathOf('name'), message: 'must be one of the safe sysctls', fix: 'remove it, or set it on the nodes' };
    }
  }
}

function* containerViolations(container: Fields): Iterable<Violation> {
  const security = securityOf(container);
  if (security.flag('privileged') === true) {
    yield { field: security.pathOf('privileged'), message: 'must not be true', fix: 'remove it' };
  }
  const capabilities = security.childOrEmpty('capabilities');
  const added = capabilities.list('add').filter((name): name is string => typeof name === 'string' && !CAPABILITIES.has(name));
  if (added.length > 0) {
    yield { field: capabilities.pathOf('add'), message: `must not hold ${someOf(added)}`, fix: 'remove them' };
  }
  for (const port of container.children('ports')) {
    if (port.whole('hostPort')) {
      yield { field: port.pathOf('hostPort'), message: 'must not be given', fix: 'remove it, and use a Service' };
    }
  }
  const procMount = security.text('procMount');
  if (procMount && procMount !== 'Default') {
    yield { field: security.pathOf('procMount'), message: "must be 'Default'", fix: 'remove it' };
  }
}

function* contextViolations(security: Fields): Iterable<Violation> {
  if (security.child('seccompProfile')?.text('type') === 'Unconfined') {
    yield { field: `${security.path}.seccompProfile.type`, message: "must not be 'Unconfined'", fix: "write 'RuntimeDefault'" };
  }
  if (security.child('appArmorProfile')?.text('type') === 'Unconfined') {
    yield { field: `${security.path}.appArmorProfile.type`, message: "must not be 'Unconfined'", fix: "write 'RuntimeDefault'" };
  }
  if (security.child('windowsOptions')?.flag('hostProcess') === true) {
    yield { field: `${security.path}.windowsOptions.hostProcess`, message: 'must not be true', fix: 'remove it' };
  }
  const seLinux = security.childOrEmpty('seLinuxOptions');
  if (!SELINUX_TYPES.has(seLinux.text('type') ?? '')) {
    yield { field: seLinux.pathOf('type'), message: "must be 'container_t' or another type for containers", fix: 'remove it' };
  }
  for (const name of ['user', 'role']) {
    if (seLinux.text(name)) {
      yield { field: seLinux.pathOf(name), message: 'must not be given', fix: 'remove it' };
    }
  }
}

function annotationKeys(metadata: Fields): string[] {
  const keys: string[] = [];
  metadata.eachEntry('annotations', (key) => keys.push(key));
  return keys;
}
