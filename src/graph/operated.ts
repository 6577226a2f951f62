import { Graph } from './graph';
import { namespacesOfMade } from './makers';
import { Created, mayBeCreated } from './may-create';
import { remembered } from '../collections/remembered';
import { KNOWN_CONTROLLERS } from '../controllers/known-controllers';
import { PROVIDERS } from '../providers/known-providers';

/** Groups of custom kinds that configure something, and start no pods. */
export const GROUPS_WITHOUT_PODS: ReadonlySet<string> = new Set([
  'acme.cert-manager.io',
  'bitnami.com',
  'cert-manager.io',
  'crd.projectcalico.org',
  'external-secrets.io',
  'gateway.envoyproxy.io',
  'k8s.bitwarden.com',
  'keda.sh',
  'kyverno.io',
  'networking.istio.io',
  'onepassword.com',
  'secrets-store.csi.x-k8s.io',
  'secrets.doppler.com',
  'secrets.hashicorp.com',
  'secrets.infisical.com',
  'security.istio.io',
  'trust.cert-manager.io',
  ...[...KNOWN_CONTROLLERS, ...PROVIDERS].flatMap(({ apiGroups = [] }) => apiGroups),
]);

/** Of groups that have others, too. */
const KINDS_WITHOUT_PODS = new Set(['AlertmanagerConfig', 'PodMonitor', 'Probe', 'PrometheusRule', 'ScrapeConfig', 'ServiceMonitor']);

/** Of Kubernetes itself, or of a project that only extends it. */
export const BUILT_IN_GROUP = /^$|^(?:apps|autoscaling|batch|policy)$|\.k8s\.io$/;

/** Where every cluster runs its own parts. */
const OF_THE_CLUSTER = 'kube-system';

/** What pods are made of. */
const MAKING_PODS: readonly Created[] = ['pods', 'deployments', 'statefulsets', 'daemonsets'];

/**
 * The namespaces where pods and Services may run that no manifest shows: with an object of which an operator makes some,
 * where it makes them, with an operator itself, and that of the cluster's own parts.
 */
export const operatedNamespaces = remembered((graph: Graph): ReadonlySet<string> => {
  const operating = graph.resources.applied.filter(({ group, kind }) =>
    !BUILT_IN_GROUP.test(group) && !GROUPS_WITHOUT_PODS.has(group) && !KINDS_WITHOUT_PODS.has(kind));
  const ofOperators = graph.workloads.filter(({ namespace }) => MAKING_PODS.some((created) => mayBeCreated(graph, created, namespace)));
  const made = operating.flatMap(namespacesOfMade);
  return new Set([OF_THE_CLUSTER, ...made, ...[...operating, ...ofOperators].map(({ namespace }) => namespace)]);
});
