import { BalancerHealthCheck } from './balancer';
import { Look } from '../controllers/look';

/** The annotations that a provider reads a health check from. */
export interface HealthCheckAnnotations {
  readonly protocol: string;
  readonly path: string;

  /** In seconds. */
  readonly interval: string;
  readonly unhealthyThreshold: string;
}

/** The health check that annotations ask for; nothing if they ask for none. */
export function healthCheckIn(annotations: Look, names: HealthCheckAnnotations): BalancerHealthCheck | undefined {
  const protocol = annotations.text(names.protocol, isProtocol)?.toLowerCase() as BalancerHealthCheck['protocol'];
  // one by TCP has no path
  const path = annotations.text(names.path, (text) => text.startsWith('/') && protocol !== 'tcp');
  const seconds = annotations.text(names.interval, isPositive);
  const threshold = annotations.text(names.unhealthyThreshold, isPositive);
  const isAsked = [protocol, path, seconds, threshold].some((value) => value !== undefined);
  return isAsked ? {
    protocol,
    path,
    intervalMilliseconds: seconds === undefined ? undefined : Number(seconds) * 1000,
    unhealthyThreshold: threshold === undefined ? undefined : Number(threshold),
  } : undefined;
}

function isProtocol(text: string): boolean {
  return ['tcp', 'http', 'https'].includes(text.toLowerCase());
}

function isPositive(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text);
}
