import { ALB_PREFIX } from '../controllers/aws-alb/facts';
import { AWS_ANNOTATION, AWS_TARGET_TYPE } from '../providers/aws/facts';
import { attributesNamed } from '../providers/aws/target-group-attributes';

/** Annotations with the attributes of target groups, and those that say what the targets are. */
const TARGET_GROUPS = [[`${AWS_ANNOTATION}target-group-attributes`, AWS_TARGET_TYPE], [`${ALB_PREFIX}target-group-attributes`, `${ALB_PREFIX}target-type`]];

/** How long a pod that goes may answer what a balancer has sent it, in seconds; nothing if nobody says so, or targets are nodes. */
export function deregistrationDelay(annotations: ReadonlyMap<string, string>): number | undefined {
  const [attributes = ''] = TARGET_GROUPS.filter(([, targetType]) => annotations.get(targetType) === 'ip').flatMap(([key]) => annotations.get(key) ?? []);
  const [delay] = attributesNamed('deregistration_delay.timeout_seconds', attributes);
  return delay !== undefined && /^\d{1,4}$/.test(delay) ? Number(delay) : undefined;
}
