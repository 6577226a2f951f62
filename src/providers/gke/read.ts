import { GKE, GKE_ADDRESSES, GKE_BACKEND_SERVICE, GKE_EXTERNAL_CLASS, GKE_INTERNAL_CLASS, GKE_OLDER_TYPE, GKE_TYPE, NETWORKING_GKE } from './facts';
import { GKE_EFFECTS } from './unread';
import { isDnsLabel } from '../../api-rules/formats/dns-label';
import { Look } from '../../controllers/look';
import { SeenObject } from '../../controllers/seen-objects';
import { effectIn } from '../../controllers/unread-effect';
import { isListOf, itemsOf } from '../../text/listed';
import { ProvidedEntry } from '../balancer';
import { BalancerReader } from '../balancer-reader';
import { clientNetworks, NETWORK_EFFECTS } from '../client-networks';

type Reach = ProvidedEntry['reach'];

/**
 * How GKE reads Services: its classes and its annotations are two ways to say where the address is.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/service-load-balancer-parameters
 */
export const GKE_READER: BalancerReader = {
  annotationPrefixes: GKE.annotationPrefixes,
  effectOf: (annotation) => effectIn({ ...NETWORK_EFFECTS, ...GKE_EFFECTS }, annotation),
  serves: (loadBalancerClass) => loadBalancerClass === undefined || loadBalancerClass.startsWith(NETWORKING_GKE),
  read: (service) => {
    const { annotations, spec } = service;
    const reach = reachIn(service);
    const byBackendService = annotations.text(GKE_BACKEND_SERVICE, (text) => text === 'enabled' && reach === 'internet') !== undefined;
    // older external ones, of a target pool, have no names of addresses
    const isNewer = reach === 'internal' || byBackendService || spec.has('loadBalancerClass');
    const names = annotations.text(GKE_ADDRESSES, (list) => isNewer && isListOf(isDnsLabel)(list));
    return { reach, networks: clientNetworks(service), addresses: itemsOf(names ?? '') };
  },
};

function reachIn({ annotations, spec }: SeenObject): Reach {
  const name = spec.text('loadBalancerClass', (text) => text === GKE_EXTERNAL_CLASS || text === GKE_INTERNAL_CLASS);
  if (spec.has('loadBalancerClass')) {
    const reach = name === undefined ? 'unknown' : name === GKE_INTERNAL_CLASS ? 'internal' : 'internet';
    [GKE_TYPE, GKE_OLDER_TYPE].forEach((annotation) => typeIn(annotations, annotation, reach));
    return reach;
  }
  const type = typeIn(annotations, GKE_TYPE);
  if (annotations.has(GKE_TYPE)) {
    typeIn(annotations, GKE_OLDER_TYPE, type ?? 'unknown');
    return type ?? 'unknown';
  }
  return typeIn(annotations, GKE_OLDER_TYPE) ?? (annotations.has(GKE_OLDER_TYPE) ? 'unknown' : 'internet');
}

/** @param said what was said with more weight, which this one has to agree to */
function typeIn(annotations: Look, annotation: string, said?: Reach): Reach | undefined {
  const type = annotations.text(annotation, (text) => {
    const reach = REACH_OF_TYPE.get(text.toLowerCase());
    return reach !== undefined && (said === undefined || said === reach);
  });
  return type === undefined ? undefined : REACH_OF_TYPE.get(type.toLowerCase());
}

const REACH_OF_TYPE: ReadonlyMap<string, Reach> = new Map([['internal', 'internal'], ['external', 'internet']]);
