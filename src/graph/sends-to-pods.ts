import { Service } from './service';
import { AWS_TARGET_TYPE, AWS_TYPE, EKS_AUTO_MODE } from '../providers/aws/facts';

/** Whether the balancer connects to pods itself, without a node between them. */
export function sendsToPods({ resource: { annotations, spec } }: Service): boolean {
  return (
    annotations.get(AWS_TARGET_TYPE) === 'ip' ||
    annotations.get(AWS_TYPE) === 'nlb-ip' ||
    (spec.text('loadBalancerClass') ?? '').startsWith(EKS_AUTO_MODE)
  );
}
