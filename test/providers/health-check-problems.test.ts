import { healthCheckProblems, healthCheckProtocol } from '../../src/providers/health-check-problems';
import { WantedHealthCheck } from '../../src/providers/provider';

const SECONDS = { min: 5, max: 300 };

test.each<[WantedHealthCheck | undefined]>([
  [undefined],
  [{}],
  [{ path: '/healthz' }],
  [{ protocol: 'TCP', intervalSeconds: 5, unhealthyThreshold: 2 }],
  [{ protocol: 'HTTPS', path: '/', intervalSeconds: 300, unhealthyThreshold: 10 }],
])('%j is a health check', (check) => {
  expect(healthCheckProblems(check, SECONDS)).toEqual([]);
});

test.each<[string, WantedHealthCheck, string]>([
  ['a path that is none', { path: 'healthz' }, 'healthCheck.path'],
  ['a path that is empty', { path: '' }, 'healthCheck.path'],
  ['a path that could end a directive', { path: '/a;b' }, 'healthCheck.path'],
  ['a path by TCP', { path: '/a', protocol: 'TCP' }, 'healthCheck.path'],
  ['an interval that is too short', { intervalSeconds: 4 }, 'healthCheck.interval'],
  ['an interval that is too long', { intervalSeconds: 301 }, 'healthCheck.interval'],
  ['an interval of broken seconds', { intervalSeconds: 5.5 }, 'healthCheck.interval'],
  ['an interval that is not a number', { intervalSeconds: NaN }, 'healthCheck.interval'],
  ['a threshold that is too low', { unhealthyThreshold: 1 }, 'healthCheck.unhealthyThreshold'],
  ['a threshold that is too high', { unhealthyThreshold: 11 }, 'healthCheck.unhealthyThreshold'],
  ['a broken threshold', { unhealthyThreshold: 2.5 }, 'healthCheck.unhealthyThreshold'],
  ['a threshold that is not a number', { unhealthyThreshold: NaN }, 'healthCheck.unhealthyThreshold'],
])('%s is a problem', (_, check, property) => {
  expect(healthCheckProblems(check, SECONDS).map((problem) => problem.property)).toEqual([property]);
});

test('all problems are found at once', () => {
  expect(healthCheckProblems({ path: 'a', protocol: 'TCP', intervalSeconds: 1, unhealthyThreshold: 0 }, SECONDS)).toHaveLength(4);
});

test.each<[WantedHealthCheck, string]>([
  [{}, 'TCP'], [{ path: '/' }, 'HTTP'], [{ path: '/', protocol: 'HTTPS' }, 'HTTPS'], [{ protocol: 'HTTP' }, 'HTTP'],
])('%j is done by %s', (check, protocol) => {
  expect(healthCheckProtocol(check)).toBe(protocol);
});
