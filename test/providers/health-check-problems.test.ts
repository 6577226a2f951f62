import { Duration } from 'cdk8s';
import { LoadBalancerHealthCheck, LoadBalancerHealthCheckProtocol } from '../../src';
import { healthCheckProblems, healthCheckProtocol } from '../../src/providers/health-check-problems';

const SECONDS = { min: 5, max: 300 };

test.each<[LoadBalancerHealthCheck | undefined]>([
  [undefined],
  [{}],
  [{ path: '/healthz' }],
  [{ protocol: LoadBalancerHealthCheckProtocol.TCP, interval: Duration.seconds(5), unhealthyThreshold: 2 }],
  [{ protocol: LoadBalancerHealthCheckProtocol.HTTPS, path: '/', interval: Duration.minutes(5), unhealthyThreshold: 10 }],
])('%j is a health check', (check) => {
  expect(healthCheckProblems(check, SECONDS)).toEqual([]);
});

test.each<[string, LoadBalancerHealthCheck, string]>([
  ['a path that is none', { path: 'healthz' }, 'healthCheck.path'],
  ['a path that is empty', { path: '' }, 'healthCheck.path'],
  ['a path that could end a directive', { path: '/a;b' }, 'healthCheck.path'],
  ['a path by TCP', { path: '/a', protocol: LoadBalancerHealthCheckProtocol.TCP }, 'healthCheck.path'],
  ['an interval that is too short', { interval: Duration.seconds(4) }, 'healthCheck.interval'],
  ['an interval that is too long', { interval: Duration.seconds(301) }, 'healthCheck.interval'],
  ['an interval of broken seconds', { interval: Duration.millis(5500) }, 'healthCheck.interval'],
  ['an interval that is not a number', { interval: Duration.seconds(NaN) }, 'healthCheck.interval'],
  ['a threshold that is too low', { unhealthyThreshold: 1 }, 'healthCheck.unhealthyThreshold'],
  ['a threshold that is too high', { unhealthyThreshold: 11 }, 'healthCheck.unhealthyThreshold'],
  ['a broken threshold', { unhealthyThreshold: 2.5 }, 'healthCheck.unhealthyThreshold'],
  ['a threshold that is not a number', { unhealthyThreshold: NaN }, 'healthCheck.unhealthyThreshold'],
])('%s is a problem', (_, check, property) => {
  expect(healthCheckProblems(check, SECONDS).map((problem) => problem.property)).toEqual([property]);
});

test('all problems are found at once', () => {
  expect(healthCheckProblems({ path: 'a', protocol: LoadBalancerHealthCheckProtocol.TCP, interval: Duration.seconds(1), unhealthyThreshold: 0 }, SECONDS)).toHaveLength(4);
});

test.each<[LoadBalancerHealthCheck, string]>([
  [{}, 'TCP'], [{ path: '/' }, 'HTTP'], [{ path: '/', protocol: LoadBalancerHealthCheckProtocol.HTTPS }, 'HTTPS'], [{ protocol: LoadBalancerHealthCheckProtocol.HTTP }, 'HTTP'],
])('%j is done by %s', (check, protocol) => {
  expect(healthCheckProtocol(check)).toBe(protocol);
});
