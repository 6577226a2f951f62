import { Service } from './service';

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';

/** Whether the balancer connects to pods itself, without a node between them. */
export function sendsToPods({ resource: { annotations, spec } }: Service): boolean {
  return (
    annotations.get(`${AWS}nlb-target-type`) === 'ip' ||
    annotations.get(`${AWS}type`) === 'nlb-ip' ||
    (spec.text('loadBalancerClass') ?? '').startsWith('eks.amazonaws.com/')
  );
}
