import { AZURE_ANNOTATION, AZURE_NETWORKS, AZURE_PORT, AZURE_SERVICE_TAGS } from './facts';
import { effectIn, effects } from '../../controllers/unread-effect';
import { BalancerEffect, BalancerEffects } from '../balancer-reader';

/** What admits others than the networks of the clients, or asks nobody for an address any more. */
export const AZURE_CLIENT_EFFECTS: BalancerEffects = {
  ...effects('networks', {
    [AZURE_NETWORKS]: 'Azure takes networks from one of the two only',
    [AZURE_SERVICE_TAGS]: 'Azure then admits these services beside the networks',
  }),
  ...effects('networks', {
    [`${AZURE_ANNOTATION}disable-load-balancer-nsg-rule`]: 'Azure then writes no rules for the networks',
    [`${AZURE_ANNOTATION}pls-create`]: 'clients of a private link come from addresses of the subnet, so that the networks do not tell them apart',
  }, ['false']),
};

/** @see https://cloud-provider-azure.sigs.k8s.io/topics/loadbalancer/ */
export const AZURE_EFFECTS: BalancerEffects = {
  ...AZURE_CLIENT_EFFECTS,
  [`${AZURE_ANNOTATION}additional-public-ips`]: { part: 'reach', where: 'internal', because: 'the address is internal for them' },
  ...effects('addresses', Object.fromEntries(['pip-name', 'pip-name-ipv6', 'pip-prefix-id', 'pip-prefix-id-ipv6'].map((name) => (
    [AZURE_ANNOTATION + name, 'Azure takes this address instead']
  )))),
};

/** By what comes after the number of the port. */
export const AZURE_PORT_EFFECTS: BalancerEffects = {
  ...effects('ports', { no_lb_rule: 'the load balancer then does not serve this port' }, ['false']),
  ...effects('healthCheck', { no_probe_rule: 'Azure then does not check this port' }, ['false']),
  ...effects('healthCheck', Object.fromEntries(['protocol', 'request-path', 'interval', 'num-of-probe'].map((name) => (
    [`health-probe_${name}`, 'Azure then checks this port in another way']
  )))),
};

export function azureEffect(annotation: string): BalancerEffect | undefined {
  return effectIn(AZURE_EFFECTS, annotation) ?? azurePortEffect(annotation);
}

/** What an annotation does that speaks of one port. */
export function azurePortEffect(annotation: string): BalancerEffect | undefined {
  const named = annotation.startsWith(AZURE_PORT) ? annotation.slice(AZURE_PORT.length) : '';
  return effectIn(AZURE_PORT_EFFECTS, named.slice(named.indexOf('_') + 1));
}
