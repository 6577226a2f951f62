import { Container } from './container';
import { Fields } from '../fields';
import { judgeHandler } from './handler';

const HANDLERS = ['exec', 'httpGet', 'tcpSocket', 'grpc'];
const NUMBERS = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];

/** How the kubelet finds out whether a container lives, is ready or has started. */
export function judgeProbe(probe: Fields, { isReadiness }: { readonly isReadiness: boolean }, container: Container): void {
  judgeHandler(probe, HANDLERS, container);
  for (const name of NUMBERS) {
    const value = probe.whole(name);
    if (value !== undefined && value < 0) {
      probe.refuse('pod/invalid-probe', name, 'must not be negative', 'omit it for the default');
    }
  }
  if (!isReadiness && (probe.whole('successThreshold') || 1) !== 1) {
    probe.refuse('pod/invalid-probe', 'successThreshold', 'must be 1 for a probe that is not about readiness', 'omit it');
  }
  const seconds = probe.longWhole('terminationGracePeriodSeconds');
  if (seconds !== undefined && isReadiness) {
    probe.refuse('pod/invalid-probe', 'terminationGracePeriodSeconds', 'must not be set for a readiness probe', 'remove it');
  } else if (seconds !== undefined && seconds < 1) {
    probe.refuse('pod/invalid-probe', 'terminationGracePeriodSeconds', 'must be at least 1', 'omit it for the value of the pod');
  }
}
