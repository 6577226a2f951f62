import { Fields } from '../fields';
import { hasNoBacksteps, isRelativePath, NO_BACKSTEPS_RULE, RELATIVE_PATH_RULE } from '../formats/relative-path';
import { judgeOneOfIfPresent } from '../one-of';
import { knowSource, Volumes } from './pod-volumes';

const PROPAGATIONS = ['None', 'HostToContainer', 'Bidirectional'];
const RECURSIVE = ['Disabled', 'IfPossible', 'Enabled'];

/** Where a container sees the volumes of its pod. */
export function judgeVolumeMounts(container: Fields, volumes: Volumes): void {
  const isPrivileged = container.child('securityContext')?.flag('privileged') === true;
  const devices = container.children('volumeDevices');
  const deviceNames = new Set(devices.map((device) => device.text('name') ?? ''));
  /** What is at each path. */
  const sources = new Map(devices.map((device) => [device.text('devicePath') ?? '', volumes.get(device.text('name') ?? '')]));
  for (const mount of container.children('volumeMounts')) {
    const path = mount.text('mountPath') ?? '';
    const name = mount.text('name') ?? '';
    mount.problems.refusedBy(knowSource(volumes.get(name)), () => {
      judgeName(mount, name, volumes, deviceNames);
      if (path === '') {
        mount.refuse('pod/invalid-volume', 'mountPath', 'must be given', 'write a directory of the container');
      } else if (sources.has(path)) {
        mount.refuse('pod/invalid-volume', 'mountPath', 'must not be used twice in a container', 'choose another directory', knowSource(sources.get(path)));
      }
      judgeSubPath(mount);
      judgeModes(mount, isPrivileged);
    });
    sources.set(path, volumes.get(name));
  }
  judgeDevices(devices, volumes);
}

function judgeName(mount: Fields, name: string, volumes: Volumes, devices: ReadonlySet<string>): void {
  if (!volumes.has(name)) {
    mount.refuse('pod/invalid-volume', 'name', 'must be the name of a volume of the pod', "add the volume to 'volumes'");
  } else if (devices.has(name)) {
    mount.refuse('pod/invalid-volume', 'name', "must not be in 'volumeDevices' too", 'keep one of them');
  }
}

function judgeSubPath(mount: Fields): void {
  for (const name of ['subPath', 'subPathExpr']) {
    const path = mount.text(name);
    if (path && !isRelativePath(path)) {
      mount.refuse('pod/invalid-volume', name, RELATIVE_PATH_RULE, 'write a path inside the volume');
    }
  }
  if (mount.text('subPath') && mount.text('subPathExpr')) {
    mount.refuse('pod/invalid-volume', 'subPathExpr', "must not be set together with 'subPath'", 'keep one of them');
  }
}

function judgeModes(mount: Fields, isPrivileged: boolean): void {
  const propagation = mount.text('mountPropagation') ?? 'None';
  judgeOneOfIfPresent(mount, 'pod/invalid-volume', 'mountPropagation', PROPAGATIONS, 'omit it for None');
  if (propagation === 'Bidirectional' && !isPrivileged) {
    mount.refuse('pod/invalid-volume', 'mountPropagation', 'must not be Bidirectional unless the container is privileged', 'omit it for None');
  }
  judgeOneOfIfPresent(mount, 'pod/invalid-volume', 'recursiveReadOnly', RECURSIVE, 'omit it for Disabled');
  if (['Enabled', 'IfPossible'].includes(mount.text('recursiveReadOnly') ?? '')) {
    if (mount.flag('readOnly') !== true || propagation !== 'None') {
      mount.refuse('pod/invalid-volume', 'recursiveReadOnly', "must not be set unless 'readOnly' is true and nothing is propagated", 'omit it');
    }
  }
}

function judgeDevices(devices: readonly Fields[], volumes: Volumes): void {
  const names = new Set<string>();
  const paths = new Set<string>();
  for (const device of devices) {
    const name = device.text('name') ?? '';
    const path = device.text('devicePath') ?? '';
    if (volumes.get(name) !== 'persistentVolumeClaim' && volumes.get(name) !== 'ephemeral') {
      device.refuse('pod/invalid-volume', 'name', 'must be the name of a volume with a claim', "add the volume to 'volumes'");
    } else if (names.has(name)) {
      device.refuse('pod/invalid-volume', 'name', 'must not be used twice in a container', 'remove one of the two');
    }
    if (path === '' || paths.has(path)) {
      device.refuse('pod/invalid-volume', 'devicePath', 'must be given, and only once in a container', 'write the path of the device');
    } else if (!hasNoBacksteps(path)) {
      device.refuse('pod/invalid-volume', 'devicePath', NO_BACKSTEPS_RULE, 'write an absolute path');
    }
    names.add(name);
    paths.add(path);
  }
}
