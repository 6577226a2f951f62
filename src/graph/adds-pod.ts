import { Workload } from './workload';

/** Whether a rollout starts a new pod before it ends an old one. */
export function addsPod({ resource: { type, spec } }: Workload): boolean {
  const strategy = spec.childOrEmpty('strategy');
  const surge = strategy.child('rollingUpdate')?.wholeOrText('maxSurge') ?? '25%';
  return type === 'apps/Deployment' && (strategy.text('type') || 'RollingUpdate') === 'RollingUpdate' && surge !== 0 && surge !== '0%';
}
