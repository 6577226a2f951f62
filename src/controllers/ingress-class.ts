import { SeenObject, SeenObjects } from './seen-objects';

/** What says who serves the Ingresses of a class. */
export const INGRESS_CLASS_TYPE = 'networking.k8s.io/IngressClass';

/** An object that belongs to no namespace, whatever its manifest says. */
export function clusterObject(objects: SeenObjects, type: string, name: string | undefined): SeenObject | undefined {
  return name === undefined ? undefined : objects.ofType(type).find((object) => object.name === name);
}

/** The object of a class, if it is among the manifests. */
export function ingressClassOf(objects: SeenObjects, className: string | undefined): SeenObject | undefined {
  return clusterObject(objects, INGRESS_CLASS_TYPE, className);
}
