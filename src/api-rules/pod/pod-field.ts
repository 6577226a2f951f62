import { Fields } from '../fields';
import { isAnnotationKey } from '../formats/annotation-key';
import { isQualifiedName } from '../formats/qualified-name';
import { parseQuantity, QUANTITY_RULE } from '../formats/quantity';
import { RuleId } from '../rule-id';

const COMMON_PATHS = ['metadata.name', 'metadata.namespace', 'metadata.uid'];
const VOLUME_PATHS = new Set([...COMMON_PATHS, 'metadata.labels', 'metadata.annotations']);
const ENV_PATHS = new Set([
  ...COMMON_PATHS,
  'spec.host',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
]);
const KEY = /^metadata\.(labels|annotations)\['(.*)'\]$/s;
const RESOURCE = /^(requests|limits)\.(cpu|memory|ephemeral-storage|hugepages-.*)$/s;

interface Place {
  /** Whether the value becomes a file in a volume, or else a variable. */
  readonly isVolume: boolean;
}

/** Judges a reference to a field of the pod itself. */
export function judgeFieldRef(reference: Fields | undefined, id: RuleId, place: Place): void {
  const path = reference?.text('fieldPath') ?? '';
  if (reference !== undefined && (reference.text('apiVersion') || 'v1') !== 'v1') {
    reference.refuse(id, 'apiVersion', 'must be v1', 'omit it');
  }
  if (reference !== undefined && !isFieldPath(path, place)) {
    reference.refuse(id, 'fieldPath', `must be a field of the pod that ${place.isVolume ? 'a volume' : 'an environment variable'} can read`, "write it as 'metadata.name'");
  }
}

/** Judges a reference to what a container asks for or is limited to. */
export function judgeResourceFieldRef(reference: Fields | undefined, id: RuleId, place: Place): void {
  if (reference === undefined) {
    return;
  }
  if (place.isVolume && !reference.text('containerName')) {
    reference.refuse(id, 'containerName', 'must be given', 'write the name of a container');
  }
  const resource = reference.text('resource') ?? '';
  if (!RESOURCE.test(resource)) {
    reference.refuse(id, 'resource', 'must be a resource of a container', "write it as 'limits.memory'");
  }
  if (reference.has('divisor') && !isDivisor(parseQuantity(reference.raw('divisor')), resource.endsWith('.cpu'))) {
    reference.refuse(id, 'divisor', `${QUANTITY_RULE}, that is one unit: 1, 1m for the processor, 1k to 1Ei for bytes`, 'omit it for 1');
  }
}

function isFieldPath(path: string, { isVolume }: Place): boolean {
  const key = path.length < 1000 ? KEY.exec(path) : null;
  if (key !== null) {
    return key[1] === 'labels' ? isQualifiedName(key[2]) : isAnnotationKey(key[2]);
  }
  return (isVolume ? VOLUME_PATHS : ENV_PATHS).has(path);
}

const ONE = 1_000_000_000n;
const BYTE_UNITS = new Set<bigint>([0n, ONE]);
for (let power = 1n; power <= 6n; power++) {
  BYTE_UNITS.add(ONE * 1000n ** power).add(ONE * 1024n ** power);
}

function isDivisor(amount: bigint | undefined, isCpu: boolean): boolean {
  return amount !== undefined && (isCpu ? amount === 0n || amount === ONE || amount === ONE / 1000n : BYTE_UNITS.has(amount));
}
