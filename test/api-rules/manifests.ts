import { keep } from './kept';
import { judge, RuleOptions } from '../../src/api-rules/judge';

/** The clusters that most tests are about. */
export const OPTIONS: RuleOptions = { nodePortRange: { min: 30000, max: 32767 }, minMinor: 34, maxMinor: 36 };

/** What the rules have against a manifest, one line each: the row, the field and the rule. */
export function refusals(manifest: unknown, minMinor: number = OPTIONS.minMinor): string[] {
  keep(manifest);
  return judge(manifest, { ...OPTIONS, minMinor }).map(({ id, field, rule }) => `${id} ${field} ${rule}`);
}

/** An object of which only the metadata is of interest. */
export function named(metadata: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata, spec: { rules: [{}] } };
}

export function service(spec: object): object {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { ports: [{ port: 80 }], ...spec } };
}

export function ingress(spec: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'web' }, spec };
}

export function ingressTo(backend: object): object {
  return ingress({ defaultBackend: backend });
}

export function ingressClass(spec: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name: 'web' }, spec };
}

export function networkPolicy(spec: object): object {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'web' }, spec };
}

export function podDisruptionBudget(spec: object): object {
  return { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: 'web' }, spec };
}

export function autoscaler(spec: object): object {
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'web' },
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' }, ...spec },
  };
}

/** An autoscaler with one metric. */
export function measured(metric: object): object {
  return autoscaler({ maxReplicas: 3, metrics: [metric] });
}

/** An autoscaler with rules for fewer pods. */
export function scaledBy(scaleDown: object): object {
  return autoscaler({ maxReplicas: 3, behavior: { scaleDown } });
}

export function configMap(fields: object): object {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'web' }, ...fields };
}

export function secret(fields: object): object {
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web' }, ...fields };
}

export function deployment(spec: object): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { app: 'web' } }, template: templateOf({}), ...spec },
  };
}

export function statefulSet(spec: object, podSpec: object = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { app: 'web' } }, template: templateOf(podSpec), ...spec },
  };
}

/** A Deployment with these fields in the spec of its pods. */
export function pod(podSpec: object): object {
  return deployment({ template: templateOf(podSpec) });
}

/** A Deployment whose pods need nodes that meet a term. */
export function onNodes(term: object): object {
  return pod({ affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [term] } } } });
}

/** A Deployment with these fields in its only container. */
export function container(fields: object): object {
  return pod({ containers: [{ name: 'main', image: 'web:1', ...fields }] });
}

export function httpRoute(spec: object | null): object {
  return { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'web' }, spec };
}

function templateOf(podSpec: object): object {
  return { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'main', image: 'web:1' }], ...podSpec } };
}
