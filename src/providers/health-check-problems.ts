import { WantedHealthCheck } from './provider';
import { PropertyProblem } from '../text/invalid';
import { isSafePath } from '../text/safe-path';

/**
 * What is wrong with a health check for any provider.
 *
 * @param seconds the shortest and longest interval that the provider takes
 */
export function healthCheckProblems(check: WantedHealthCheck | undefined, seconds: { min: number; max: number }): PropertyProblem[] {
  const problems: PropertyProblem[] = [];
  if (!check) {
    return problems;
  }
  if (check.path !== undefined && !isSafePath(check.path)) {
    problems.push({
      property: 'healthCheck.path',
      rule: "must begin with '/' and hold only letters, digits and -._~/@:+=,%",
      value: check.path,
      fix: "write for example '/healthz'",
    });
  }
  if (check.path !== undefined && check.protocol === 'TCP') {
    problems.push({ property: 'healthCheck.path', rule: 'must not be given for a TCP check', value: check.path, fix: 'leave it out, or check by HTTP' });
  }
  const interval = check.intervalSeconds;
  if (interval !== undefined && !(Number.isInteger(interval) && interval >= seconds.min && interval <= seconds.max)) {
    problems.push({
      property: 'healthCheck.interval',
      rule: `must be a whole number of seconds from ${seconds.min} to ${seconds.max}`,
      value: interval,
      fix: "write for example 'Duration.seconds(10)'",
    });
  }
  const threshold = check.unhealthyThreshold;
  if (threshold !== undefined && !(Number.isInteger(threshold) && threshold >= 2 && threshold <= 10)) {
    problems.push({ property: 'healthCheck.unhealthyThreshold', rule: 'must be a whole number from 2 to 10', value: threshold, fix: 'write for example 3' });
  }
  return problems;
}

/**
 * The protocol that a check is done by.
 */
export function healthCheckProtocol(check: WantedHealthCheck): string {
  return check.protocol ?? (check.path === undefined ? 'TCP' : 'HTTP');
}
