import { ingressClassOf } from './ingress-class';
import { rememberedIn } from '../collections/remembered';
import { KnownController } from '../controllers/known-controller';
import { controllerOfAnnotation, KNOWN_CONTROLLERS } from '../controllers/known-controllers';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** The controllers that the class of an Ingress may stand for; none if it is not known. */
export const controllersOf = rememberedIn((graph: Graph, ingress: Resource): readonly KnownController[] => {
  const { name, controller: identity } = ingressClassOf(graph, ingress);
  if (name === undefined) {
    return [];
  }
  return identity === undefined
    ? KNOWN_CONTROLLERS.filter(({ classNames }) => classNames.includes(name))
    : KNOWN_CONTROLLERS.filter(({ identities }) => identities.some((prefix) => identity.startsWith(prefix)));
});

/** As `controllersOf`, with the annotations to tell if there is no class, or one that two controllers share. */
export const likelyControllersOf = rememberedIn((graph: Graph, ingress: Resource): readonly KnownController[] => {
  const served = controllersOf(graph, ingress);
  if (served.length === 1 || (served.length === 0 && ingressClassOf(graph, ingress).name !== undefined)) {
    return served;
  }
  const named = new Set([...ingress.annotations.keys()].map(controllerOfAnnotation));
  const likely = (served.length === 0 ? KNOWN_CONTROLLERS : served).filter((controller) => named.has(controller));
  return likely.length === 0 ? served : likely;
});

/**
 * The controller that serves an Ingress: by its class, or the default one; nothing if several may do so. Where nobody
 * knows the class, the annotations of just one controller say it.
 */
export const servingController = rememberedIn((graph: Graph, ingress: Resource): KnownController | undefined => {
  const { name, controller } = ingressClassOf(graph, ingress);
  if (controller !== undefined) {
    return KNOWN_CONTROLLERS.find(({ identities }) => identities.some((prefix) => controller.startsWith(prefix)));
  }
  const likely = likelyControllersOf(graph, ingress);
  if (likely.length > 0 || name === undefined) {
    return likely.length === 1 ? likely[0] : undefined;
  }
  const annotated = new Set([...ingress.annotations.keys()].flatMap((key) => controllerOfAnnotation(key) ?? []));
  return annotated.size === 1 ? [...annotated][0] : undefined;
});
