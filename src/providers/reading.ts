import { Balancer } from './balancer';
import { BalancerReader } from './balancer-reader';
import { SOURCE_RANGES_POLICY } from './cilium/facts';
import { servedPods } from './served-pods';
import { SOURCE_RANGES } from './source-ranges';
import { Json } from '../controllers/look';
import { ObjectsOfType, SeenObject, SeenObjects } from '../controllers/seen-objects';

const SERVICE = '/Service';

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
  const objects = new SeenObjects(objectsOfType, annotationsOf(provider));
  return objects.ofType(SERVICE).filter((service) => isServed(service, provider)).map((service) => ({
    namespace: service.namespace, name: service.name, ...readingOf(service, provider),
  }));
}

/** What a provider makes of one Service, whether it may serve it or not. */
export function balancerIn(provider: BalancerReader, service: Json): Pick<ReadBalancer, 'balancer' | 'unread'> {
  return readingOf(new SeenObject(SERVICE, service, annotationsOf(provider)), provider);
}

function readingOf(service: SeenObject, provider: BalancerReader): Pick<ReadBalancer, 'balancer' | 'unread'> {
  const balancer = { ...servedPods(service), ...provider.read(service) };
  return { balancer, unread: [...service.annotations.unread(), ...service.unreadFields()] };
}

function annotationsOf({ annotationPrefixes }: BalancerReader): string[] {
  return [...annotationPrefixes, SOURCE_RANGES, SOURCE_RANGES_POLICY];
}

function isServed({ spec }: SeenObject, provider: BalancerReader): boolean {
  return spec.text('type', (type) => type === 'LoadBalancer') !== undefined && provider.serves(spec.text('loadBalancerClass'));
}
