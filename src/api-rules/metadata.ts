import { Fields } from './fields';
import { isAnnotationKey } from './formats/annotation-key';
import { DNS_LABEL_RULE, isDnsLabel } from './formats/dns-label';
import { isQualifiedName, QUALIFIED_NAME_RULE } from './formats/qualified-name';
import { isClusterWide } from './kinds';
import { judgeLabels } from './labels';
import { generatedName, NameRule, nameRuleOf, prefixAsName } from './object-name';

const ANNOTATIONS_LIMIT = 262144;

/** Finalizers of Kubernetes itself, the only ones that may have no domain. */
const STANDARD_FINALIZERS = new Set(['kubernetes', 'orphan', 'foregroundDeletion']);

const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid', 'blockOwnerDeletion'];

/** The rules that hold for every kind: names, namespaces, labels, annotations, owners, finalizers. */
export function judgeMetadata(object: Fields, group: string, kind: string): void {
  const metadata = object.childOrEmpty('metadata');
  judgeName(metadata, nameRuleOf(group, kind));
  judgeNamespace(metadata, { isUsed: !isClusterWide(group, kind) });
  judgeLabels(metadata, 'labels', 'object/invalid-label');
  judgeAnnotations(metadata);
  judgeOwners(metadata);
  judgeFinalizers(metadata, hasStrictFinalizers(group));
}

/** The labels and annotations of a pod template; the server ignores the rest. */
export function judgeTemplateMetadata(metadata: Fields): void {
  judgeLabels(metadata, 'labels', 'object/invalid-label');
  judgeAnnotations(metadata);
}

function judgeName(metadata: Fields, nameRule: NameRule): void {
  const { id, isName, rule, refusedBy } = nameRule;
  const name = metadata.text('name');
  const prefix = metadata.text('generateName');
  const asNames = prefix ? [prefixAsName(prefix), ...(name ? [] : [generatedName(prefix)])] : [];
  for (const asName of asNames.filter((one) => !isName(one))) {
    metadata.refuse(id, 'generateName', rule, 'correct the start of the name', refusedBy?.(asName));
  }
  if (name) {
    if (!isName(name)) {
      metadata.refuse(id, 'name', rule, 'choose another name', refusedBy?.(name));
    }
  } else if (!prefix) {
    metadata.refuse('object/no-name', 'name', 'must be given', 'give the object a name');
  }
}

function judgeNamespace(metadata: Fields, { isUsed }: { readonly isUsed: boolean }): void {
  const namespace = metadata.text('namespace');
  if (isUsed && namespace && !isDnsLabel(namespace)) {
    metadata.refuse('object/invalid-namespace', 'namespace', DNS_LABEL_RULE, 'use the name of an existing namespace');
  }
}

function judgeAnnotations(metadata: Fields): void {
  let size = 0;
  metadata.eachEntry('annotations', (key, text, annotations) => {
    size += Buffer.byteLength(key) + Buffer.byteLength(text);
    if (!isAnnotationKey(key)) {
      metadata.problems.add({ id: 'object/invalid-annotation', field: annotations.pathOfKey(key), value: key, rule: QUALIFIED_NAME_RULE, fix: 'correct the key' });
    }
  });
  if (size > ANNOTATIONS_LIMIT) {
    metadata.problems.add({
      id: 'object/invalid-annotation',
      field: metadata.pathOf('annotations'),
      value: size,
      rule: `must have at most ${ANNOTATIONS_LIMIT} bytes in all keys and values`,
      fix: 'move large texts to a ConfigMap',
    });
  }
}

function judgeOwners(metadata: Fields): void {
  const controllers = new Set<string>();
  for (const owner of metadata.children('ownerReferences')) {
    const version = owner.text('apiVersion');
    if (!version || version.endsWith('/') || version.indexOf('/') !== version.lastIndexOf('/')) {
      owner.refuse('object/invalid-owner-or-finalizer', 'apiVersion', 'must be given with a version', "write it as 'apps/v1'");
    }
    for (const name of ['kind', 'name', 'uid']) {
      if (!owner.text(name)) {
        owner.refuse('object/invalid-owner-or-finalizer', name, 'must be given', 'name the owner completely');
      }
    }
    if (version === 'v1' && owner.text('kind') === 'Event') {
      owner.refuse('object/invalid-owner-or-finalizer', 'kind', 'must not be Event', 'let another object own this one');
    }
    // The server takes an owner that is named twice for one.
    if (owner.flag('controller') === true && controllers.add(textOf(owner)).size > 1) {
      owner.refuse('object/invalid-owner-or-finalizer', 'controller', 'must be true for one owner only', 'leave it out of the others');
    }
  }
}

/** What tells owners apart. A list or a map in it is refused elsewhere, and may be nested without end. */
function textOf(owner: Fields): string {
  const fields = owner.all() as { readonly [name: string]: unknown };
  return JSON.stringify(OWNER_FIELDS.map((name) => typeof fields[name] === 'object' ? undefined : fields[name]));
}

function judgeFinalizers(metadata: Fields, isStrict: boolean): void {
  const seen = new Set<string>();
  metadata.eachText('finalizers', (finalizer, path) => {
    seen.add(finalizer);
    if (!isQualifiedName(finalizer)) {
      metadata.problems.add({ id: 'object/invalid-owner-or-finalizer', field: path, value: finalizer, rule: QUALIFIED_NAME_RULE, fix: 'correct the name' });
    } else if (isStrict && !finalizer.includes('/') && !STANDARD_FINALIZERS.has(finalizer)) {
      metadata.problems.add({
        id: 'object/invalid-owner-or-finalizer',
        field: path,
        value: finalizer,
        rule: "must start with a domain and '/'",
        fix: "write it as 'example.com/cleanup'",
      });
    }
  });
  if (seen.has('orphan') && seen.has('foregroundDeletion')) {
    metadata.refuse('object/invalid-owner-or-finalizer', 'finalizers', "must not have both 'orphan' and 'foregroundDeletion'", 'remove one of them');
  }
}

/**
 * Whether the finalizers of a group must have a domain.
 *
 * Custom kinds have a domain as their group and take any name; those of Kubernetes have none, or one of its own.
 */
function hasStrictFinalizers(group: string): boolean {
  return group === 'networking.k8s.io' || (!group.includes('.') && group !== 'policy');
}
