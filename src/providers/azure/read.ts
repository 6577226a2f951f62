import { AZURE, AZURE_DENY_OTHERS, AZURE_INTERNAL, AZURE_IPV4, AZURE_IPV6, AZURE_NETWORKS, AZURE_PORT, AZURE_PROBE } from './facts';
import { azureEffect } from './unread';
import { ipFamily } from '../../api-rules/formats/ip';
import { Look } from '../../controllers/look';
import { SeenObject } from '../../controllers/seen-objects';
import { effectIn } from '../../controllers/unread-effect';
import { ProvidedEntry } from '../balancer';
import { BalancerReader, isOwnOrNobodys } from '../balancer-reader';
import { clientNetworks, NETWORK_EFFECTS } from '../client-networks';
import { HealthCheckAnnotations, healthCheckIn } from '../health-check';

const PARTS = { protocol: 'protocol', path: 'request-path', interval: 'interval', unhealthyThreshold: 'num-of-probe' };

const HEALTH_CHECK: HealthCheckAnnotations = {
  protocol: AZURE_PROBE + PARTS.protocol,
  path: AZURE_PROBE + PARTS.path,
  interval: AZURE_PROBE + PARTS.interval,
  unhealthyThreshold: AZURE_PROBE + PARTS.unhealthyThreshold,
};

/**
 * How Azure reads Services.
 *
 * @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/
 */
export const AZURE_READER: BalancerReader = {
  // what is said of one port stays unread, unless it says the same as what is said of all
  annotationPrefixes: [...AZURE.annotationPrefixes, AZURE_PORT],
  serves: (loadBalancerClass) => isOwnOrNobodys(AZURE.name, loadBalancerClass),
  effectOf: (annotation) => effectIn(NETWORK_EFFECTS, annotation) ?? azureEffect(annotation),
  read: (service) => {
    const { annotations, spec } = service;
    const reach = reachIn(annotations);
    const deniesOthers = annotations.text(AZURE_DENY_OTHERS, isFlag) === 'true';
    const networks = clientNetworks(service, AZURE_NETWORKS);
    takeWhatPortsRepeat(service);
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

function takeWhatPortsRepeat({ annotations, spec }: SeenObject): void {
  for (const port of spec.children('ports')) {
    for (const part of Object.values(PARTS)) {
      annotations.text(`${AZURE_PORT}${port.whole('port')}_health-probe_${part}`, (text) => text === annotations.word(AZURE_PROBE + part));
    }
  }
}

function reachIn(annotations: Look): ProvidedEntry['reach'] {
  const internal = annotations.text(AZURE_INTERNAL, isFlag);
  return internal === undefined && annotations.has(AZURE_INTERNAL) ? 'unknown' : internal === 'true' ? 'internal' : 'internet';
}

function isFlag(text: string): boolean {
  return text === 'true' || text === 'false';
}
