import { Resource, textsOf } from './resource';
import { remembered } from '../collections/remembered';

/** Annotations of the operators that copy a Secret or a ConfigMap to other namespaces. */
const COPIED = /^(?:kubed\.appscode\.com|reflector\.v1\.k8s\.emberstack\.com|replicator\.v1\.mittwald\.de)\//;

/** Whether a Secret or ConfigMap, or what an object makes, is copied to other namespaces. */
export const isCopied = remembered(({ annotations, spec }: Resource): boolean => {
  const parts = [spec, ...spec.child('target') === undefined ? [] : [spec.childOrEmpty('target')]];
  const templates = parts.flatMap((part) => ['secretTemplate', 'template'].flatMap((field) => part.child(field) ?? []));
  const made = [...templates, ...templates.flatMap((template) => template.child('metadata') ?? [])];
  return [annotations, ...made.map((metadata) => textsOf(metadata, 'annotations'))].some((all) => [...all.keys()].some((key) => COPIED.test(key)));
});
