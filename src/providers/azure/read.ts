import { AZURE, AZURE_DENY_OTHERS, AZURE_INTERNAL, AZURE_IPV4, AZURE_IPV6, AZURE_NETWORKS, AZURE_PORT, AZURE_PROBE } from './facts';
import { ipFamily } from '../../api-rules/formats/ip';
import { Look } from '../../controllers/look';
import { ProvidedEntry } from '../balancer';
import { BalancerReader, isOwnOrNobodys } from '../balancer-reader';
import { clientNetworks } from '../client-networks';
import { healthCheckIn } from '../health-check';

const HEALTH_CHECK = {
  protocol: `${AZURE_PROBE}protocol`,
  path: `${AZURE_PROBE}request-path`,
  interval: `${AZURE_PROBE}interval`,
  unhealthyThreshold: `${AZURE_PROBE}num-of-probe`,
};

/**
 * How Azure reads Services.
 *
 * @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/
 */
export const AZURE_READER: BalancerReader = {
  // what is said of one port stays unread
  annotationPrefixes: [...AZURE.annotationPrefixes, AZURE_PORT],
  serves: (loadBalancerClass) => isOwnOrNobodys(AZURE.name, loadBalancerClass),
  read: (service) => {
    const { annotations, spec } = service;
    const reach = reachIn(annotations);
    const deniesOthers = annotations.text(AZURE_DENY_OTHERS, isFlag) === 'true';
    const networks = clientNetworks(service, AZURE_NETWORKS);
    return {
      reach,
      // an internal one admits its whole network beside them unless the rest is denied
      networks: reach === 'internet' || deniesOthers ? networks : [],
      addresses: [
        annotations.text(AZURE_IPV4, (text) => ipFamily(text) === 'IPv4'),
        annotations.text(AZURE_IPV6, (text) => ipFamily(text) === 'IPv6'),
      ].filter((address) => address !== undefined),
      loadBalancerClass: spec.text('loadBalancerClass'),
      healthCheck: healthCheckIn(annotations, HEALTH_CHECK),
    };
  },
};

function reachIn(annotations: Look): ProvidedEntry['reach'] {
  const internal = annotations.text(AZURE_INTERNAL, isFlag);
  return internal === undefined && annotations.has(AZURE_INTERNAL) ? 'unknown' : internal === 'true' ? 'internal' : 'internet';
}

function isFlag(text: string): boolean {
  return text === 'true' || text === 'false';
}
