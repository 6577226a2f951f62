import { Fields } from '../fields';
import { judgeVolumeSource, VOLUME_SOURCES } from './volume-source';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { RefusedBy } from '../refused-by';

/** The first version that does not ignore volumes made of images. */
const IMAGES_SINCE = 35;

/** The volumes of a pod: the name of each with the kind of its source. */
export type Volumes = ReadonlyMap<string, string>;

/**
 * Judges the volumes of a pod and returns those that containers can use.
 *
 * A claim that the owner of the pod makes takes the place of a volume of the same name.
 */
export function judgeVolumes(spec: Fields, claims: ReadonlySet<string>): Volumes {
  const volumes = new Map([...claims].map((name) => [name, 'persistentVolumeClaim']));
  for (const volume of spec.children('volumes')) {
    const name = volume.text('name') ?? '';
    if (claims.has(name)) {
      continue;
    }
    const source = sourceOf(volume);
    volume.problems.refusedBy(knowSource(source), () => {
      if (!isDnsLabel(name)) {
        volume.refuse('pod/invalid-volume', 'name', DNS_LABEL_RULE, 'choose another name');
      } else if (volumes.has(name)) {
        volume.refuse('pod/invalid-volume', 'name', 'must not be used twice in a pod', 'rename one of the two volumes', knowSource(volumes.get(name)));
      }
      judgeSource(volume);
    });
    volumes.set(name, source);
  }
  return volumes;
}

/** The clusters that look at volumes of a source, and at their mounts; others ignore both. */
export function knowSource(source: string | undefined): RefusedBy {
  return source === 'image' ? { since: IMAGES_SINCE } : {};
}

function sourceOf(volume: Fields): string {
  return volume.has('image') ? 'image' : (VOLUME_SOURCES.find((name) => volume.has(name)) ?? 'emptyDir');
}

function judgeSource(volume: Fields): void {
  const sources = VOLUME_SOURCES.filter((name) => volume.has(name));
  if (sources.length > 1) {
    volume.refuseAll('pod/invalid-volume', 'must not have more than one kind of source', 'make a volume of each');
  }
  for (const source of sources) {
    const fields = volume.child(source);
    if (fields !== undefined) {
      judgeVolumeSource(source, fields);
    }
  }
}
