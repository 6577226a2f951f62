import { remembered, rememberedIn } from '../collections/remembered';
import { knownClass, knownDefaultClass } from '../graph/cluster-facts';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/** Who serves an Ingress, as far as the manifests say it. */
export interface IngressClassOf {
  readonly name?: string;
  /** 'k8s.io/ingress-nginx', if the IngressClass is among the manifests, or somebody has said it. */
  readonly controller?: string;
  readonly resource?: Resource;
}

/** The class that an Ingress names. */
export function classOf({ spec, annotations }: Resource): string | undefined {
  return spec.text('ingressClassName') || annotations.get('kubernetes.io/ingress.class') || undefined;
}

/** The class of an Ingress; one that names none has the default class, if just one is among the manifests, or described. */
export const ingressClassOf = rememberedIn((graph: Graph, ingress: Resource): IngressClassOf => {
  const named = classOf(ingress);
  const byDefault = named === undefined ? defaultClassOf(graph) : undefined;
  const name = named ?? byDefault?.name ?? knownDefaultClass(graph.facts)?.name;
  const resource = byDefault ?? (name === undefined ? undefined : graph.resources.find('networking.k8s.io/IngressClass', '', name));
  return { name, controller: resource?.spec.text('controller') || knownClass(graph.facts, name)?.controller, resource };
});

const defaultClassOf = remembered(({ resources }: Graph): Resource | undefined => {
  const defaults = resources.ofType('networking.k8s.io/IngressClass').filter(({ annotations }) => annotations.get(DEFAULT_CLASS) === 'true');
  return defaults.length === 1 ? defaults[0] : undefined;
});
