import { RuleExplanations } from './explanation';

export const OBJECT_RULES: RuleExplanations<'object'> = {
  'against-schema': {
    rule: 'Each field has a type in the published schema of its kind. A text where a number belongs, or a list where an object belongs, cannot be read at all.',
    fix: 'Write the value with the type that the finding names. In YAML, quotes make a text, and a number without quotes is a number.',
  },
  'invalid-annotation': {
    rule: 'The key of an annotation is a name of at most 63 letters, digits, dashes, underscores and dots, with a DNS name and a slash in front if it has a prefix. All annotations of an object together may have 256 KiB.',
    fix: 'Correct the key. Spaces, a second slash and a missing name after the slash are the usual reasons. Large texts belong in a ConfigMap.',
  },
  'invalid-data': {
    rule: 'Keys of a ConfigMap or a Secret become file names, so they may have letters, digits, dashes, underscores and dots only. Values under the data of a Secret are base64, and some types of Secrets must have certain keys.',
    fix: "Correct the key. For plain text in a Secret write 'stringData', which the API server encodes.",
  },
  'invalid-label': {
    rule: 'The value of a label has at most 63 characters, starts and ends with a letter or a digit, and has only letters, digits, dashes, underscores and dots between. Its key follows the rules for annotations. Numbers and true or false have to be in quotes.',
    fix: 'Correct the value, or make it an annotation, which may hold any text.',
  },
  'invalid-label-name': {
    rule: 'The name of this kind is used as one part of a DNS name: at most 63 small letters, digits and dashes, starting and ending with a letter or a digit.',
    fix: 'Write a name in small letters without dots.',
  },
  'invalid-name': {
    rule: 'Names of objects are small letters, digits, dashes and dots, at most 253 characters, so that they can be used in addresses of the API and in DNS.',
    fix: 'Write the name in small letters. In cdk8s it is made from the id of the construct unless it is given.',
  },
  'invalid-namespace': {
    rule: 'The name of a namespace is one part of a DNS name: at most 63 small letters, digits and dashes.',
    fix: 'Write the name of the namespace as the cluster has it.',
  },
  'invalid-owner-or-finalizer': {
    rule: 'An owner reference needs the API version, kind, name and uid of the owner, and one owner at most is its controller. Finalizers are names with a prefix, and two of Kubernetes exclude each other.',
    fix: 'Leave these fields out of manifests: controllers write them.',
  },
  'invalid-service-name': {
    rule: 'The name of a Service becomes a DNS name of the cluster: at most 63 small letters, digits and dashes. Before Kubernetes 1.36 it must start with a letter.',
    fix: 'Write a name that starts with a letter and has no dots.',
  },
  'malformed': {
    rule: "A manifest is an object with 'apiVersion' and 'kind', and each of its fields has to be of a kind that JSON knows. Anything else is no object of Kubernetes.",
    fix: 'Write one object per document, and separate documents by three dashes. A list of objects needs the kind List.',
  },
  'no-name': {
    rule: "Each object has a name, unless 'generateName' has the API server make one.",
    fix: "Write 'metadata.name'.",
  },
  'unknown-field': {
    rule: "The schema of the kind has no such field. 'kubectl apply' refuses it by default, and where it is let through the API server drops it: what was meant does not happen. Misspelled fields and fields at the wrong depth are the usual reasons.",
    fix: 'Correct the name or the indentation. The finding names the field that was probably meant.',
  },
};
