import { Resource } from './resource';
import { ownerOfClass } from '../providers/class-owner';
import { PROVIDERS } from '../providers/known-providers';
import { ProviderFacts } from '../providers/provider-facts';

/** The provider that the class of a load balancer names. */
export function providerOfClass({ spec }: Resource): ProviderFacts | undefined {
  const owner = ownerOfClass(spec.text('loadBalancerClass') ?? '');
  return PROVIDERS.find(({ name }) => name === owner);
}

/** The providers that the annotations of a load balancer are for. */
export function providersOfAnnotations({ annotations }: Resource): ProviderFacts[] {
  if (annotations.size === 0) {
    return [];
  }
  const keys = [...annotations.keys()];
  return PROVIDERS.filter((provider) => provider.annotationPrefixes.some((prefix) => keys.some((key) => key.startsWith(prefix))));
}

/** The providers that may serve a load balancer, as far as it says so. */
export function likelyProviders(resource: Resource): ProviderFacts[] {
  const served = providerOfClass(resource);
  return served === undefined ? providersOfAnnotations(resource) : [served];
}
