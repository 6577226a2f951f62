import { ControllerDoors } from './controller-doors';
import { knownClass } from '../../graph/cluster-facts';
import { Resource } from '../../graph/resource';

const CLASS = 'kubernetes.io/ingress.class';

/** Who serves an Ingress, as far as the manifests say it. */
export interface IngressClassOf {
  readonly name?: string;
  /** Whether it is named by the annotation that came before `ingressClassName`, which some controllers still need. */
  readonly isByAnnotation: boolean;
  /** 'k8s.io/ingress-nginx', if the IngressClass is among the manifests, or somebody has said it. */
  readonly controller?: string;
  readonly resource?: Resource;
}

export function ingressClassOf({ graph, defaultClass }: ControllerDoors, ingress: Resource): IngressClassOf {
  const named = ingress.spec.text('ingressClassName') || undefined;
  const annotated = ingress.annotations.get(CLASS) || undefined;
  const name = named ?? annotated;
  const resource = name === undefined ? defaultClass : graph.resources.find('networking.k8s.io/IngressClass', '', name);
  return {
    name: name ?? resource?.name,
    isByAnnotation: named === undefined && annotated !== undefined,
    controller: resource?.spec.text('controller') || knownClass(graph.facts, name)?.controller,
    resource,
  };
}
