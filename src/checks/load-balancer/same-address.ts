import { askedAddresses } from '../../graph/load-balancer-address';
import { likelyProviders } from '../../graph/load-balancer-provider';
import { Resource } from '../../graph/resource';
import { Service } from '../../graph/service';
import { METAL_LB, METAL_LB_ANNOTATION, METAL_LB_OLDER_ANNOTATION, SHARING_KEY } from '../../providers/metal-lb/facts';
import { Check } from '../check';
import { Severity } from '../severity';

const SHARING = METAL_LB_ANNOTATION + SHARING_KEY;

export const SAME_ADDRESS: Check = {
  id: 'load-balancer/same-address',
  title: 'two load balancers ask for the same address and port',
  severity: Severity.WARNING,
  cause: 'Only one of them gets the address: the other one waits for ever.',
  fix: 'give each its own address, or its own ports where the provider lets them share one',
  links: ['https://metallb.io/usage/#ip-address-sharing'],
  *find(graph) {
    const taken = new Map<string, Service>();
    const alone = new Map<string, Service>();
    for (const service of graph.services.filter(({ type }) => type === 'LoadBalancer')) {
      // A key to share an address lets Services have other ports of it, and never the same one.
      for (const address of askedAddresses(service.resource)) {
        const own = alone.get(address);
        const sharing = sharingKey(service);
        if (own === undefined) {
          alone.set(address, service);
        } else if (sharing !== undefined && (sharing === '' || sharing !== sharingKey(own))) {
          for (const [one, other] of [[service, own], [own, service]]) {
            const message = `asks for ${address}, as ${other.resource} does, without the same '${SHARING}'`;
            yield { at: one.resource, field: 'metadata.annotations', message, related: [other.resource], commonCause: address };
          }
          continue;
        }
        for (const { number, protocol, fields } of service.ports) {
          const key = `${address} ${number}/${protocol}`;
          const first = taken.get(key);
          if (first === undefined) {
            taken.set(key, service);
          } else if (first !== service) {
            const asked = (other: Resource) => ({ message: `asks for ${number} at ${address}, which ${other} does too`, related: [other], commonCause: key });
            yield { at: service.resource, field: fields.path, ...asked(first.resource) };
            yield { at: first.resource, field: 'spec', ...asked(service.resource) };
          }
        }
      }
    }
  },
};

/** By what MetalLB lets Services share an address; nothing for other providers. */
function sharingKey({ resource }: Service): string | undefined {
  const isMetalLb = likelyProviders(resource).some(({ name }) => name === METAL_LB.name);
  return isMetalLb ? resource.annotations.get(SHARING) ?? resource.annotations.get(METAL_LB_OLDER_ANNOTATION + SHARING_KEY) ?? '' : undefined;
}
