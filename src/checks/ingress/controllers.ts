import { rememberedIn } from '../../collections/remembered';
import { KnownController } from '../../controllers/known-controller';
import { controllerOfAnnotation, KNOWN_CONTROLLERS } from '../../controllers/known-controllers';
import { knownClass } from '../../graph/cluster-facts';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';

export function classOf({ spec, annotations }: Resource): string | undefined {
  return spec.text('ingressClassName') || annotations.get('kubernetes.io/ingress.class') || undefined;
}

/** The controllers that the class of an Ingress may stand for; none if it is not known. */
export const controllersOf = rememberedIn((graph: Graph, ingress: Resource): readonly KnownController[] => {
  const name = classOf(ingress);
  if (name === undefined) {
    return [];
  }
  const identity = graph.resources.find('networking.k8s.io/IngressClass', '', name)?.spec.text('controller') ?? knownClass(graph.facts, name)?.controller;
  return identity === undefined
    ? KNOWN_CONTROLLERS.filter(({ classNames }) => classNames.includes(name))
    : KNOWN_CONTROLLERS.filter(({ identities }) => identities.some((prefix) => identity.startsWith(prefix)));
});

/** As `controllersOf`, with the annotations to tell if there is no class, or one that two controllers share. */
export const likelyControllersOf = rememberedIn((graph: Graph, ingress: Resource): readonly KnownController[] => {
  const served = controllersOf(graph, ingress);
  if (served.length === 1 || (served.length === 0 && classOf(ingress) !== undefined)) {
    return served;
  }
  const named = new Set([...ingress.annotations.keys()].map(controllerOfAnnotation));
  const likely = (served.length === 0 ? KNOWN_CONTROLLERS : served).filter((controller) => named.has(controller));
  return likely.length === 0 ? served : likely;
});
