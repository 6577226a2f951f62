import { Balancer } from './balancer';
import { BalancerReader } from './balancer-reader';
import { SOURCE_RANGES_POLICY } from './cilium/facts';
import { servedPods } from './served-pods';
import { SOURCE_RANGES } from './source-ranges';
import { ObjectsOfType, SeenObject, SeenObjects } from '../controllers/seen-objects';

/** A load balancer of a cluster, as one provider reads it. */
export interface ReadBalancer {
  readonly namespace: string;
  readonly name: string;
  readonly balancer: Balancer;

  /** Fields, and annotations for the provider, that were not understood. */
  readonly unread: readonly string[];
}

/** The load balancers of a cluster that a provider may serve. */
export function balancersOf(provider: BalancerReader, objectsOfType: ObjectsOfType): ReadBalancer[] {
  const objects = new SeenObjects(objectsOfType, [...provider.annotationPrefixes, SOURCE_RANGES, SOURCE_RANGES_POLICY]);
  return objects.ofType('/Service').filter((service) => isServed(service, provider)).map((service) => {
    const balancer = { ...servedPods(service), ...provider.read(service) };
    return {
      namespace: service.namespace,
      name: service.name,
      balancer,
      unread: [...service.annotations.unread(), ...service.unreadFields()],
    };
  });
}

function isServed({ spec }: SeenObject, provider: BalancerReader): boolean {
  return spec.text('type', (type) => type === 'LoadBalancer') !== undefined && provider.serves(spec.text('loadBalancerClass'));
}
