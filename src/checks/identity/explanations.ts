import { Explanations } from '../explanation';

export const IDENTITY_EXPLANATIONS: Explanations = {
  'long-host-label': {
    meaning: 'A host name is made of parts between dots, of which DNS allows 63 characters each. The API server only looks at the length of the whole name. Such parts come from names that are put together from branch, app and environment.',
    acceptable: 'Never for a name that clients are to look up.',
    failing: 'label-of-64',
    fixed: 'short-labels',
  },
  'selector-misses-template': {
    meaning: "The labels in 'spec.selector' of a workload have to be among those of the pods that it makes. Otherwise it would not recognize its own pods and make more without end, which is why the API server refuses it.",
    acceptable: 'Never: the API server refuses the object.',
    failing: 'misspelled',
    fixed: 'spelled-alike',
  },
  'selectors-overlap': {
    meaning: 'Controllers know their pods by an owner, which is written into each pod, so that two Deployments with the same selector do not fight. But all who count by labels mix them up: autoscalers, disruption budgets, Services, commands such as "kubectl logs deployment/web". A pod without an owner is adopted by the first that selects it, and may be deleted as one too many.',
    acceptable: 'The two are parts of one app, and nothing that counts pods depends on the difference.',
    failing: 'one-selector-for-two',
    fixed: 'a-selector-for-each',
  },
  'mixed-namespaces': {
    meaning: "An object without 'metadata.namespace' is put into the namespace of the context of kubectl, or that of the option '-n'. The other one names its namespace. If the two are not the same by chance, the Service has no pods and the Ingress no Service.",
    acceptable: "The manifests are always applied with '-n' and the namespace that the others name.",
    failing: 'service-without-namespace',
    fixed: 'all-named',
  },
  'lost-by-repetition': {
    meaning: 'Kind, namespace and name are what makes an object. Two manifests with the same ones describe one object, and the second replaces what the first said.',
    acceptable: 'Never. If the two are for different clusters, check them separately.',
    failing: 'two-config-maps',
    fixed: 'two-names',
  },
  'lost-by-file-name': {
    meaning: "An App with 'YamlOutputType.FILE_PER_RESOURCE' writes each object to a file of its own, whose name is made of the kind and the name of the object and leaves out its namespace. Two objects with the same name in different namespaces get one file.",
    acceptable: 'Never: one of the two objects is not in what is written.',
    failing: 'two-namespaces-one-file',
    fixed: 'a-file-for-all',
  },
  'lost-patch': {
    meaning: "'ApiObject.addJsonPatch' of cdk8s changes an object before the generated class of its kind writes it. That class knows the fields of one version of Kubernetes. It drops newer fields, fields whose name it does not know, and some values such as 0 and an empty list. What the patch asked for is then not in the manifest.",
    acceptable: 'Never: the manifest does not say what the code says.',
    failing: 'dropped-by-the-class',
    fixed: 'said-by-overrides',
  },
  'same-port-twice': {
    meaning: "The API server tells the ports of a Service apart by number and protocol. 'kubectl apply' merges them by the number alone, since the rule for merging was fixed before protocols counted. When one of two ports with the same number changes, the other may be lost.",
    acceptable: "The manifests are applied on the server, by 'kubectl apply --server-side' or a tool that does so.",
    failing: 'tcp-and-udp',
    fixed: 'two-services',
  },
  'old-api-version': {
    meaning: 'Kubernetes removes old versions of its kinds, some releases after their successors. The object uses one that is gone in a version that the app is for, or will be. The fields of the successor may differ, so that changing the version alone is not always enough.',
    acceptable: 'All clusters are older than the version that removes it. Say so with the versions that the app is for, and the finding goes.',
    failing: 'beta-of-a-budget',
    fixed: 'current-version-of-a-budget',
  },
  'unknown-kind': {
    meaning: "The pair of 'apiVersion' and 'kind' says which kind an object is, and capitals count. Within the groups that are known here there is no such kind or version. Kinds of other groups, which a cluster may have from its own definitions, are never reported.",
    acceptable: 'The kind is newer than this version of the library, or the cluster has a fork of a controller.',
    failing: 'small-letters',
    fixed: 'capitals',
  },
  'path-in-selector': {
    meaning: "By default cdk8s-plus selects the pods of a workload by 'cdk8s.io/metadata.addr', a hash of the path of the construct. Selectors of workloads cannot be changed. When the construct is renamed or moved into another one, the hash changes and the next deployment fails until somebody deletes the workload.",
    acceptable: 'The construct will stay where it is, or the workload may be deleted and made again.',
    failing: 'hash-of-the-path',
    fixed: 'label-of-its-own',
  },
};
