import { judgeClaimTemplate } from './claim-template';
import { Fields } from '../fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { parseQuantity, QUANTITY_RULE } from '../formats/quantity';
import { hasNoBacksteps, isRelativePath, NO_BACKSTEPS_RULE, RELATIVE_PATH_RULE } from '../formats/relative-path';
import { judgeOneOf, judgeOneOfIfPresent } from '../one-of';
import { judgeFieldRef, judgeResourceFieldRef } from './pod-field';

/** Everything that a volume can be made of. */
export const VOLUME_SOURCES: readonly string[] = [
  'awsElasticBlockStore', 'azureDisk', 'azureFile', 'cephfs', 'cinder', 'configMap', 'csi', 'downwardAPI', 'emptyDir',
  'ephemeral', 'fc', 'flexVolume', 'flocker', 'gcePersistentDisk', 'gitRepo', 'glusterfs', 'hostPath', 'image', 'iscsi',
  'nfs', 'persistentVolumeClaim', 'photonPersistentDisk', 'portworxVolume', 'projected', 'quobyte', 'rbd', 'scaleIO',
  'secret', 'storageos', 'vsphereVolume',
];

const HOST_PATH_TYPES = ['', 'DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];
const PROJECTED_SOURCES = ['clusterTrustBundle', 'configMap', 'downwardAPI', 'podCertificate', 'secret', 'serviceAccountToken'];
const HIGHEST_MODE = 0o777;
const SHORTEST_TOKEN_SECONDS = 600;
const LONGEST_TOKEN_SECONDS = 2 ** 32;

/** The rules of one kind of source; those that a cluster rarely has are left to the server. */
const JUDGES: ReadonlyMap<string, (source: Fields) => void> = new Map([
  ['configMap', (source: Fields) => judgeFiles(source, 'name')],
  ['csi', judgeCsi],
  ['downwardAPI', judgeDownwardApi],
  ['emptyDir', judgeEmptyDir],
  ['ephemeral', judgeEphemeral],
  ['hostPath', judgeHostPath],
  ['image', (source: Fields) => judgeOneOf(source, 'pod/invalid-volume', 'pullPolicy', ['Always', 'IfNotPresent', 'Never'], 'omit it')],
  ['nfs', judgeNfs],
  ['persistentVolumeClaim', (source: Fields) => refuseUnlessGiven(source, 'claimName')],
  ['projected', judgeProjected],
  ['secret', (source: Fields) => judgeFiles(source, 'secretName')],
]);

/** Judges what a volume is made of. */
export function judgeVolumeSource(name: string, source: Fields): void {
  JUDGES.get(name)?.(source);
}

function refuseUnlessGiven(source: Fields, name: string): void {
  if (!source.has(name) || source.raw(name) === '') {
    source.refuse('pod/invalid-volume', name, 'must be given', 'name what the volume is made of');
  }
}

function judgeFiles(source: Fields, name: string): void {
  refuseUnlessGiven(source, name);
  judgeMode(source, 'defaultMode');
  judgeItems(source);
}

/** Judges which keys become which files. */
function judgeItems(source: Fields, paths?: Set<string>): void {
  for (const item of source.children('items')) {
    refuseUnlessGiven(item, 'key');
    judgeFilePath(item, paths);
    judgeMode(item, 'mode');
  }
}

/** Judges the path of a file; where several sources share a volume, no two may write the same file. */
function judgeFilePath(item: Fields, paths?: Set<string>): void {
  const path = item.text('path') ?? '';
  if (path === '' || !isRelativePath(path) || path.startsWith('..')) {
    item.refuse('pod/invalid-volume', 'path', `${RELATIVE_PATH_RULE} at its start`, 'write a path inside the volume');
  } else if (paths?.has(path)) {
    item.refuse('pod/invalid-volume', 'path', 'must not be used twice in a volume', 'choose another path');
  }
  paths?.add(path);
}

function judgeMode(source: Fields, name: string): void {
  const mode = source.whole(name);
  if (mode !== undefined && (mode < 0 || mode > HIGHEST_MODE)) {
    source.refuse('pod/invalid-volume', name, `must be a whole number from 0 to ${HIGHEST_MODE} (octal 777)`, 'correct the mode');
  }
}

function judgeCsi(source: Fields): void {
  const driver = source.text('driver') ?? '';
  if (driver.length > 63 || !isDnsSubdomain(driver.toLowerCase())) {
    source.refuse('pod/invalid-volume', 'driver', 'must be the name of a driver, at most 63 characters', "write it as 'csi.example.com'");
  }
  const secret = source.child('nodePublishSecretRef');
  if (secret !== undefined && !isDnsSubdomain(secret.text('name') ?? '')) {
    secret.refuse('pod/invalid-volume', 'name', DNS_SUBDOMAIN_RULE, 'write the name of a Secret');
  }
}

function judgeDownwardApi(source: Fields): void {
  judgeMode(source, 'defaultMode');
  judgePodFields(source);
}

function judgePodFields(source: Fields, paths?: Set<string>): void {
  for (const item of source.children('items')) {
    judgeFilePath(item, paths);
    judgeMode(item, 'mode');
    if (item.has('fieldRef') === item.has('resourceFieldRef')) {
      item.refuseAll('pod/invalid-volume', "must have either 'fieldRef' or 'resourceFieldRef'", 'write one file for each field');
    }
    judgeFieldRef(item.child('fieldRef'), 'pod/invalid-volume', { isVolume: true });
    judgeResourceFieldRef(item.child('resourceFieldRef'), 'pod/invalid-volume', { isVolume: true });
  }
}

function judgeEmptyDir(source: Fields): void {
  const limit = source.has('sizeLimit') ? parseQuantity(source.raw('sizeLimit')) : 0n;
  if (limit === undefined || limit < 0n) {
    source.refuse('pod/invalid-volume', 'sizeLimit', `${QUANTITY_RULE} and not negative`, 'correct the size');
  }
}

function judgeEphemeral(source: Fields): void {
  refuseUnlessGiven(source, 'volumeClaimTemplate');
  const template = source.child('volumeClaimTemplate');
  if (template !== undefined) {
    judgeClaimTemplate(template);
  }
}

function judgeHostPath(source: Fields): void {
  refuseUnlessGiven(source, 'path');
  if (!hasNoBacksteps(source.text('path') ?? '')) {
    source.refuse('pod/invalid-volume', 'path', NO_BACKSTEPS_RULE, 'write an absolute path');
  }
  judgeOneOfIfPresent(source, 'pod/invalid-volume', 'type', HOST_PATH_TYPES, 'omit it');
}

function judgeNfs(source: Fields): void {
  refuseUnlessGiven(source, 'server');
  if (!(source.text('path') ?? '').startsWith('/')) {
    source.refuse('pod/invalid-volume', 'path', "must start with '/'", 'write the exported directory');
  }
}

function judgeProjected(projected: Fields): void {
  judgeMode(projected, 'defaultMode');
  const paths = new Set<string>();
  for (const source of projected.children('sources')) {
    if (PROJECTED_SOURCES.filter((name) => source.has(name)).length > 1) {
      source.refuseAll('pod/invalid-volume', 'must not have more than one kind of source', 'write an entry for each');
    }
    for (const name of ['secret', 'configMap']) {
      const files = source.child(name);
      if (files !== undefined) {
        refuseUnlessGiven(files, 'name');
        judgeItems(files, paths);
      }
    }
    const podFields = source.child('downwardAPI');
    if (podFields !== undefined) {
      judgePodFields(podFields, paths);
    }
    const token = source.child('serviceAccountToken');
    if (token !== undefined) {
      judgeToken(token);
    }
  }
}

function judgeToken(token: Fields): void {
  const seconds = token.longWhole('expirationSeconds');
  if (seconds !== undefined && (seconds < SHORTEST_TOKEN_SECONDS || seconds > LONGEST_TOKEN_SECONDS)) {
    const rule = `must be a whole number from ${SHORTEST_TOKEN_SECONDS} to ${LONGEST_TOKEN_SECONDS}`;
    token.refuse('pod/invalid-volume', 'expirationSeconds', rule, 'omit it for an hour');
  }
  judgeFilePath(token);
}
