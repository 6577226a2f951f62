import { BUILT_IN, CUSTOM, partsOf } from '../api-rules/kinds';
import { Manifest } from '../graph/origin';

const KUSTOMIZATION = /(?:^|\/)kustomization(?:\.ya?ml)?$/i;
const VALUES = /(?:^|\/)(?:values(?:[._-][^/]*)?|[^/]*[._-]values)\.(?:ya?ml|json)$/i;

/** Transformers of kustomize, for example, have the version 'builtin'. */
const CORE_VERSION = /^v\d/;

/** Kinds of the core group that tools read, and no API server knows, by what is in them. */
const OF_TOOLS: ReadonlyMap<string, readonly [field: string, name: string]> = new Map([
  ['Config', ['clusters', 'kubeconfig']],
  ['Template', ['objects', 'Template of OpenShift']],
]);

/** What a document is that tools read and no cluster gets: 'Kustomization', 'Chart.yaml', 'Cluster of kind.x-k8s.io'. */
export function otherDocument({ object, origin: { file = '' } }: Manifest): string | undefined {
  if (Array.isArray(object)) {
    return object.length > 0 && object.every(isOperation) ? 'JSON patch' : undefined;
  }
  if (typeof object !== 'object' || object === null) {
    return undefined;
  }
  const { apiVersion, kind, metadata, name, version, ...others } = object as Record<string, unknown>;
  // Flux has objects of the same kind, in files of the same name.
  if (KUSTOMIZATION.test(file) && (apiVersion === undefined || kind === undefined)) {
    return kind === 'Component' ? kind : 'Kustomization';
  }
  if (typeof kind !== 'string' || kind === '') {
    return (apiVersion === 'v1' || apiVersion === 'v2') && isText(name) && isText(version)
      ? 'Chart.yaml'
      : apiVersion === undefined && VALUES.test(file) ? 'values of Helm' : undefined;
  }
  return typeof apiVersion === 'string' ? otherKind(apiVersion, kind, { metadata, ...others }) : undefined;
}

function otherKind(apiVersion: string, kind: string, fields: Readonly<Record<string, unknown>>): string | undefined {
  const { group, version } = partsOf(apiVersion);
  const [field, name] = OF_TOOLS.get(kind) ?? [];
  if (group === 'kustomize.config.k8s.io') {
    return kind;
  }
  if (apiVersion === 'v1' && field !== undefined && Array.isArray(fields[field])) {
    return name;
  }
  // The group of a custom kind has a dot, and what a cluster gets has a name.
  const isForNobody = group === '' ? !CORE_VERSION.test(version) : !group.includes('.') && !BUILT_IN.hasGroup(group);
  const isNameless = fields.metadata === undefined || fields.metadata === null;
  return !isLikeKnown(kind) && !CUSTOM.hasGroup(group) && (isForNobody || isNameless) ? `${kind} of ${group === '' ? apiVersion : group}` : undefined;
}

/** Somebody may have meant it who writes it in other letters, or with a wrong group. */
function isLikeKnown(kind: string): boolean {
  const name = kind.toLowerCase().replace(/list$/, '');
  return name === '' || [...BUILT_IN.all, ...CUSTOM.all].some((known) => known.name.toLowerCase() === name);
}

/** One of RFC 6902. */
function isOperation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'op' in value && 'path' in value && !('kind' in value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
