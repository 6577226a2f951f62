import { toolDocument } from './tool-document';
import { BUILT_IN, CUSTOM, partsOf } from '../api-rules/kinds';
import { Manifest } from '../graph/origin';

const KUSTOMIZATION = /(?:^|\/)kustomization(?:\.ya?ml)?$/i;
const VALUES = /(?:^|\/)(?:values(?:[._-][^/]*)?|[^/]*[._-]values)\.(?:ya?ml|json)$/i;

/** Transformers of kustomize, for example, have the version 'builtin'. */
const CORE_VERSION = /^v\d/;

/** Says that an object is for tools alone: https://kubectl.docs.kubernetes.io/references/kustomize/glossary/ */
const LOCAL = 'config.kubernetes.io/local-config';

/** Kinds of the core group that tools read, and no API server knows, by what is in them. */
const OF_TOOLS: ReadonlyMap<string, readonly [field: string, name: string]> = new Map([
  ['Config', ['clusters', 'kubeconfig']],
  ['Template', ['objects', 'Template of OpenShift']],
]);

/** Groups of what tools read, though it has a name. */
const GROUPS_OF_TOOLS: ReadonlySet<string> = new Set([
  'backstage.io',
  'chainsaw.kyverno.io',
  'cli.kyverno.io',
  'config.kubernetes.io',
  'ctlptl.dev',
  'eksctl.io',
  'fn.kpt.dev',
  'garden.io',
  'goabout.com',
  'k0sctl.k0sproject.io',
  'k3d.io',
  'kind.x-k8s.io',
  'kops.k8s.io',
  'kpt.dev',
  'krew.googlecontainertools.github.com',
  'kubeadm.k8s.io',
  'kustomize.config.k8s.io',
  'kuttl.dev',
  'meta.pkg.crossplane.io',
  'scorecard.operatorframework.io',
  'viaduct.ai',
]);

/** What a document is that tools read and no cluster gets: 'Kustomization', 'Chart.yaml', 'Cluster of kind.x-k8s.io'. */
export function otherDocument({ object, origin: { file = '' } }: Manifest): string | undefined {
  if (Array.isArray(object)) {
    return object.length > 0 && object.every(isOperation) ? 'JSON patch' : undefined;
  }
  if (typeof object !== 'object' || object === null) {
    return undefined;
  }
  const fields = object as Record<string, unknown>;
  const { apiVersion, kind, name, version } = fields;
  // Flux has objects of the same kind, in files of the same name.
  if (isKustomizationFile(file) && (apiVersion === undefined || kind === undefined)) {
    return kind === 'Component' ? kind : 'Kustomization';
  }
  if ('sops' in fields && (!isText(kind) || kind.startsWith('ENC['))) {
    return 'file encrypted by SOPS';
  }
  if (!isText(kind)) {
    return (apiVersion === 'v1' || apiVersion === 'v2') && isText(name) && isText(version)
      ? 'Chart.yaml'
      : apiVersion === undefined ? (VALUES.test(file) ? 'values of Helm' : toolDocument(fields)) : undefined;
  }
  return typeof apiVersion === 'string' ? otherKind(apiVersion, kind, fields) : undefined;
}

/** By its name alone: it needs neither version nor kind. */
export function isKustomizationFile(file: string): boolean {
  return KUSTOMIZATION.test(file);
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
  const what = `${kind} of ${group === '' ? apiVersion : group}`;
  if (GROUPS_OF_TOOLS.has(group) || isLocal(fields.metadata)) {
    return what;
  }
  // The group of a custom kind has a dot, and what a cluster gets has a name.
  const isForNobody = group === '' ? !CORE_VERSION.test(version) : !group.includes('.') && !BUILT_IN.hasGroup(group);
  const isNameless = fields.metadata === undefined || fields.metadata === null;
  return !isLikeKnown(kind) && !CUSTOM.hasGroup(group) && (isForNobody || isNameless) ? what : undefined;
}

/** Somebody may have meant it who writes it in other letters, or with a wrong group. */
export function isLikeKnown(kind: string): boolean {
  const name = kind.toLowerCase().replace(/list$/, '');
  return name === '' || [...BUILT_IN.all, ...CUSTOM.all].some((known) => known.name.toLowerCase() === name);
}

function isLocal(metadata: unknown): boolean {
  const annotations = typeof metadata === 'object' && metadata !== null ? (metadata as Record<string, unknown>).annotations : undefined;
  const value = typeof annotations === 'object' && annotations !== null ? (annotations as Record<string, unknown>)[LOCAL] : undefined;
  return value !== undefined && value !== 'false' && value !== false;
}

/** One of RFC 6902. */
function isOperation(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'op' in value && 'path' in value && !('kind' in value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
