import { namesGivenToJobs } from './names-given-to-jobs';
import { PodReference, podReferences } from './pod-references';
import { isCopied } from '../../graph/copied-config';
import { Graph } from '../../graph/graph';
import { mayBeCreated } from '../../graph/may-create';
import { operatedNamespaces } from '../../graph/operated';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

/** What every cluster has. */
const GIVEN = new Set(['ConfigMap kube-root-ca.crt', 'PriorityClass system-cluster-critical', 'PriorityClass system-node-critical']);

export const MISSING_REFERENCE: Check = {
  id: 'pod/missing-reference',
  title: 'a pod needs an object that is missing',
  severity: Severity.WARNING,
  cause: 'The pods wait for it in CreateContainerConfigError, ContainerCreating or Pending, or their image cannot be pulled.',
  fix: "define it in the same namespace, or set 'optional: true' if it may be missing; if it exists in the cluster, name it in 'externalObjects'",
  links: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
  ],
  *find(graph, facts) {
    const claims = claimsOfSets(graph);
    const operated = operatedNamespaces(graph);
    const ofJobs = namesGivenToJobs(graph);
    for (const workload of graph.workloads) {
      const told = new Set<string>();
      for (const reference of podReferences(workload)) {
        const { kind, name, field } = reference;
        const key = `${kind} ${name}`;
        const isOfSet = kind === 'PersistentVolumeClaim' && claims.has(`${workload.namespace}/${name.replace(/-\d+$/, '')}`);
        const isThere = isOfSet || GIVEN.has(key) || found(reference, workload.namespace, graph) !== undefined;
        if (told.has(key) || isThere || isExternal(facts, kind, workload.namespace, name)) {
          continue;
        }
        told.add(key);
        const elsewhere = isConfig(kind) ? graph.configSources.findAnywhere(kind, name) : graph.resources.findAnywhere(typeOf(kind), name)[0];
        if (elsewhere !== undefined && isCopied(elsewhere)) {
          continue;
        }
        const hint = elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`;
        // Secrets are seldom kept beside manifests: somebody makes them in the cluster.
        const isSecret = kind === 'Secret' && elsewhere === undefined;
        // An operator makes them and other objects beside the pods that it starts, and a Job what it is given the name of.
        const isCreated = kind === 'Secret' && mayBeCreated(graph, 'secrets', workload.namespace);
        const isMadeByOthers = isSecret || isCreated || operated.has(workload.namespace) || ofJobs.get(workload.namespace)?.has(name) === true;
        const severity = isMadeByOthers ? Severity.INFO : Severity.WARNING;
        const message = `names the ${kind} '${name}', which is not found in these manifests${hint}`;
        yield { at: workload.resource, field, message, severity, commonCause: `${kind} ${workload.namespace}/${name}` };
      }
    }
  },
};

/** The claims that StatefulSets make for their pods, without the numbers at their ends. */
function claimsOfSets({ resources }: Graph): ReadonlySet<string> {
  return new Set(resources.ofType('apps/StatefulSet').flatMap(({ namespace, name, spec }) =>
    spec.children('volumeClaimTemplates').map((template) => `${namespace}/${template.childOrEmpty('metadata').text('name') ?? ''}-${name}`)));
}

function found({ kind, name }: PodReference, namespace: string, { configSources, resources }: Graph): Resource | undefined {
  switch (kind) {
    case 'ConfigMap':
    case 'Secret':
      return configSources.find(kind, namespace, name);
    case 'PriorityClass':
      return resources.find(typeOf(kind), '', name);
    default:
      return resources.find(typeOf(kind), namespace, name);
  }
}

function isConfig(kind: PodReference['kind']): kind is 'ConfigMap' | 'Secret' {
  return kind === 'ConfigMap' || kind === 'Secret';
}

function typeOf(kind: PodReference['kind']): string {
  return kind === 'PriorityClass' ? 'scheduling.k8s.io/PriorityClass' : `/${kind}`;
}
