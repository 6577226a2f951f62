import { SeenObject, SeenObjects } from './seen-objects';

const INGRESS_CLASS_TYPE = 'networking.k8s.io/IngressClass';

/** What marks the class of Ingresses that name none; whoever looks for that class has to read it. */
export const DEFAULT_CLASS = 'ingressclass.kubernetes.io/is-default-class';

/** The object of a class, or of the default one, if it is among the manifests. */
export function ingressClassOf(objects: SeenObjects, className: string | undefined): SeenObject | undefined {
  if (className !== undefined) {
    return objects.find(INGRESS_CLASS_TYPE, '', className);
  }
  const defaults = objects.ofType(INGRESS_CLASS_TYPE).filter(({ annotations }) => annotations.text(DEFAULT_CLASS) === 'true');
  return defaults.length === 1 ? defaults[0] : undefined;
}
