import { askedServiceType } from './asked-service-type';
import { placeholdersOfValue } from '../api-rules/formats/placeholder';
import { CLUSTER_LOCAL } from '../controllers/knative/facts';
import { UNREAD_ROUTE_KINDS } from '../controllers/opening-kinds';
import { TAILSCALE_EXPOSE } from '../controllers/tailscale/facts';
import { Graph } from '../graph/graph';
import { makesOthers, sourceOfMade } from '../graph/makers';
import { BUILT_IN_GROUP, GROUPS_WITHOUT_PODS } from '../graph/operated';
import { Resource } from '../graph/resource';

/** An object that may open ways from outside, and of which no inventory says whether it does. */
export interface NotUnderstood {
  readonly resource: Resource;

  /** Completes the name of the object: `makes other objects, which are not among these manifests`. */
  readonly because: string;
}

/** Groups of custom kinds that open nothing themselves; where one of their fields asks for a Service, that is found all the same. */
const OPENING_NOTHING: ReadonlySet<string> = new Set([
  ...GROUPS_WITHOUT_PODS,
  'apps.openshift.io',
  'argoproj.io',
  'batch.volcano.sh',
  'build.openshift.io',
  'generators.external-secrets.io',
  'grafana.integreatly.org',
  'image.openshift.io',
  'image.toolkit.fluxcd.io',
  'karpenter.sh',
  'kubevirt.io',
  'monitoring.coreos.com',
  'notification.toolkit.fluxcd.io',
  'opentelemetry.io',
  'policies.kyverno.io',
  'policy.linkerd.io',
  'project.openshift.io',
  'projectcalico.org',
  'security.openshift.io',
  'source.toolkit.fluxcd.io',
  'telemetry.istio.io',
  'trust.cert-manager.io',
  'velero.io',
]);

/** The objects that make a list of all ways into a cluster incomplete, as far as these manifests show it; in their order. */
export function notUnderstood({ resources }: Graph): NotUnderstood[] {
  const found = resources.applied.flatMap((resource) => {
    const because = whyNot(resource);
    return because === undefined ? [] : [{ resource, because }];
  });
  const builds = resources.builds.map((resource) => ({ resource, because: `is built by kustomize, and may open something else than what is read here: list what 'kubectl kustomize ${resource.name}' writes` }));
  return [...builds, ...found, ...resources.patches.map((resource) => ({ resource, because: "looks like a patch for kustomize, and may open what it changes: list what 'kustomize build' writes" }))];
}

function whyNot(resource: Resource): string | undefined {
  const { annotations, group, labels, object, spec, type } = resource;
  if (UNREAD_ROUTE_KINDS.has(type)) {
    const isInside = labels.get(CLUSTER_LOCAL.label) === CLUSTER_LOCAL.value;
    return isInside ? undefined : 'leads traffic to pods in a way that is not read here';
  }
  if (type === '/Service' && annotations.get(TAILSCALE_EXPOSE) === 'true') {
    return `is opened by the annotation '${TAILSCALE_EXPOSE}'`;
  }
  if (type === '/Service' && placeholdersOfValue(spec.text('type')).length > 0) {
    return "has a 'type' that nothing has filled in";
  }
  if (makesOthers(type)) {
    const source = sourceOfMade(resource);
    return source === undefined ? 'makes other objects, which are not among these manifests' : `makes other objects of ${source}, as far as they are not among these manifests`;
  }
  if (BUILT_IN_GROUP.test(group)) {
    return undefined;
  }
  const asked = askedServiceType(object);
  if (asked !== undefined) {
    return `says '${asked.value}' in '${asked.field}'`;
  }
  return OPENING_NOTHING.has(group) ? undefined : 'is of a kind that is not known here, and may open something';
}
