import { Pod, securityOf } from './pod';
import { Violation } from './violation';
import { Fields } from '../../../api-rules/fields';

/** The kinds of volumes that are allowed, and what is no kind, or is judged by 'baseline'. */
const VOLUMES = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
  'name',
  'hostPath',
]);
/** Since then capabilities are judged. */
const CAPABILITIES_SINCE = 22;
/** Since then it matters which user that is. */
const USERS_SINCE = 23;
/** Since then a pod with users of its own may run as root. */
const OWN_USERS_SINCE = 35;

/** What the level 'restricted' does not allow on top of 'baseline'. */
export function* restrictedViolations(pod: Pod): Iterable<Violation> {
  const { spec, containers, security, minMinor } = pod;
  for (const volume of spec.children('volumes')) {
    const kind = Object.keys(volume.all() as object).find((name) => volume.has(name) && !VOLUMES.has(name));
    if (kind !== undefined) {
      yield { field: volume.pathOf(kind), message: 'must not be used', fix: 'use a PersistentVolumeClaim, or another kind of volume' };
    }
  }
  if (!(spec.flag('hostUsers') === false && minMinor >= OWN_USERS_SINCE)) {
    yield* rootViolations(security, containers, minMinor);
  }
  const isWindows = spec.child('os')?.text('name') === 'windows';
  for (const container of isWindows ? [] : containers) {
    yield* linuxViolations(security, securityOf(container), minMinor);
  }
}

function* rootViolations(pod: Fields, containers: readonly Fields[], minMinor: number): Iterable<Violation> {
  if (pod.longWhole('runAsUser') === 0 && minMinor >= USERS_SINCE) {
    yield { field: pod.pathOf('runAsUser'), message: 'must not be 0', fix: 'write the number of another user' };
  }
  for (const security of containers.map(securityOf)) {
    if ((security.flag('runAsNonRoot') ?? pod.flag('runAsNonRoot')) !== true) {
      yield { field: security.pathOf('runAsNonRoot'), message: 'must be true, for the container or for its pod', fix: 'run the image as another user than root' };
    }
    if (security.longWhole('runAsUser') === 0 && minMinor >= USERS_SINCE) {
      yield { field: security.pathOf('runAsUser'), message: 'must not be 0', fix: 'write the number of another user' };
    }
  }
}

function* linuxViolations(pod: Fields, security: Fields, minMinor: number): Iterable<Violation> {
  if (security.flag('allowPrivilegeEscalation') !== false) {
    yield { field: security.pathOf('allowPrivilegeEscalation'), message: 'must be false', fix: 'write it so' };
  }
  const capabilities = security.childOrEmpty('capabilities');
  const areJudged = minMinor >= CAPABILITIES_SINCE;
  if (areJudged && !capabilities.list('drop').includes('ALL')) {
    yield { field: capabilities.pathOf('drop'), message: "must hold 'ALL'", fix: "write [ALL], and add 'NET_BIND_SERVICE' if it is needed" };
  }
  const added = capabilities.list('add').filter((name) => name !== 'NET_BIND_SERVICE');
  if (areJudged && added.length > 0) {
    yield { field: capabilities.pathOf('add'), message: "must hold nothing but 'NET_BIND_SERVICE'", fix: 'remove the others' };
  }
  const profile = (security.child('seccompProfile') ?? pod.childOrEmpty('seccompProfile')).text('type');
  if (profile === undefined || profile === '') {
    const message = "must be 'RuntimeDefault' or 'Localhost', for the container or for its pod";
    yield { field: `${security.path}.seccompProfile.type`, message, fix: "write 'RuntimeDefault'" };
  }
}
