import { Resource } from './resource';
import { Fields } from '../api-rules/fields';
import { HTTP_PROXY } from '../controllers/contour/facts';
import { MIDDLEWARE } from '../controllers/traefik/facts';

/** What a patch says to `kustomize`, and no object to a cluster. */
const DIRECTIVE = /^\$(?:patch|retainKeys|setElementOrder\/.*|deleteFromPrimitiveList\/.*)$/;

/** An object that is written by hand has far fewer values. */
const MOST_VALUES = 20_000;

/** Whether the spec of an object has nothing of what an object of its type cannot be without. */
const LACKS_ALL: ReadonlyMap<string, (spec: Fields) => boolean> = new Map([
  ['apiextensions.k8s.io/CustomResourceDefinition', saysOtherThan('group', 'names', 'versions')],
  ['/Pod', (spec: Fields) => spec.has('containers') && lacksImages(spec)],
  ['/PersistentVolumeClaim', lacks('accessModes')],
  ['/Service', lacks('ports', 'selector', 'externalName', 'clusterIP')],
  ['apps/DaemonSet', lacksPods],
  ['apps/Deployment', lacksPods],
  ['apps/ReplicaSet', lacksPods],
  ['apps/StatefulSet', lacksPods],
  ['argoproj.io/Application', saysOtherThan('destination', 'source', 'sources')],
  ['autoscaling/HorizontalPodAutoscaler', lacks('scaleTargetRef')],
  ['batch/CronJob', lacks('schedule')],
  ['batch/Job', (spec: Fields) => lacksImages(spec.childOrEmpty('template').childOrEmpty('spec'))],
  ['cert-manager.io/Certificate', lacks('secretName', 'issuerRef')],
  ['gateway.networking.k8s.io/Gateway', lacks('gatewayClassName')],
  ['gateway.networking.k8s.io/GatewayClass', lacks('controllerName')],
  ['gateway.networking.k8s.io/HTTPRoute', isEmpty],
  ['helm.toolkit.fluxcd.io/HelmRelease', saysOtherThan('chart', 'chartRef')],
  ['keda.sh/ScaledObject', saysOtherThan('scaleTargetRef')],
  ['kustomize.toolkit.fluxcd.io/Kustomization', saysOtherThan('sourceRef', 'path')],
  ['monitoring.coreos.com/ServiceMonitor', saysOtherThan('selector', 'endpoints')],
  ['networking.k8s.io/Ingress', lacks('rules', 'defaultBackend')],
  ['networking.k8s.io/IngressClass', isEmpty],
  [HTTP_PROXY, isEmpty],
  [MIDDLEWARE, isEmpty],
]);

/**
 * Whether an object looks like a patch for `kustomize`: it gives directives, or leaves out all that makes an object of its kind,
 * but changes something.
 */
export function isKustomizePatch(resource: Resource): boolean {
  if (resource.name === '') {
    return false;
  }
  return (LACKS_ALL.get(resource.type)?.(resource.spec) === true && changesSomething(resource)) || hasDirective(resource.object);
}

function lacks(...names: readonly string[]): (spec: Fields) => boolean {
  return (spec) => !names.some((name) => spec.has(name));
}

/** Whether a spec says something, and nothing of what it cannot be without. */
function saysOtherThan(...names: readonly string[]): (spec: Fields) => boolean {
  return (spec) => !isEmpty(spec) && lacks(...names)(spec);
}

/** A patch has no selector, and of the pods at most a part. */
function lacksPods(spec: Fields): boolean {
  const template = spec.childOrEmpty('template');
  return !spec.has('selector') && (lacksImages(template.childOrEmpty('spec')) || !template.childOrEmpty('metadata').has('labels'));
}

function lacksImages(podSpec: Fields): boolean {
  return podSpec.children('containers').every((container) => !container.has('image'));
}

function isEmpty(spec: Fields): boolean {
  return Object.keys(spec.all() as object).length === 0;
}

/** An object that says nothing but its name is unfinished. */
function changesSomething({ object, labels, annotations }: Resource): boolean {
  const others = Object.keys(object).filter((name) => !['apiVersion', 'kind', 'metadata'].includes(name));
  return others.length > 0 || labels.size > 0 || annotations.size > 0;
}

function hasDirective(object: object): boolean {
  const waiting: unknown[] = [object];
  for (let seen = 0; waiting.length > 0 && seen < MOST_VALUES; seen++) {
    const value = waiting.pop();
    if (typeof value === 'object' && value !== null) {
      if (!Array.isArray(value) && Object.keys(value).some((key) => key.startsWith('$') && DIRECTIVE.test(key))) {
        return true;
      }
      waiting.push(...Object.values(value).slice(0, MOST_VALUES));
    }
  }
  return false;
}
