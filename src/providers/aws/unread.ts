import { AWS_ANNOTATION, AWS_INTERNAL } from './facts';
import { effects } from '../../controllers/unread-effect';
import { BalancerEffects } from '../balancer-reader';

/** What admits others than the networks of the clients, or asks nobody for an address any more. */
export const AWS_CLIENT_EFFECTS: BalancerEffects = {
  ...effects('networks', {
    [`${AWS_ANNOTATION}security-groups`]: 'the controller then ignores the networks',
    [`${AWS_ANNOTATION}security-group-prefix-lists`]: 'the controller then admits these beside the networks',
  }),
  ...effects('networks', { [`${AWS_ANNOTATION}inbound-sg-rules-on-private-link-traffic`]: 'private links then get in from everywhere' }, ['on']),
  ...effects('networks', { [`${AWS_ANNOTATION}disable-nlb-sg`]: 'nothing then keeps others out' }, ['false']),
};

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/service/annotations/ */
export const AWS_EFFECTS: BalancerEffects = {
  ...AWS_CLIENT_EFFECTS,
  ...effects('reach', { [AWS_INTERNAL]: "it says something else than the annotation 'aws-load-balancer-scheme'" }),
  ...effects('addresses', {
    [`${AWS_ANNOTATION}eip-allocations`]: 'the load balancer is internal',
    [`${AWS_ANNOTATION}private-ipv4-addresses`]: 'the load balancer is on the internet',
  }),
};
