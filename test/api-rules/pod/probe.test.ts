import { container, refusals } from '../manifests';

test.each<[string, object]>([
  ['defaults', { livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 0, periodSeconds: 0 } }],
  ['more than one success to be ready', { readinessProbe: { tcpSocket: { port: 80 }, successThreshold: 3 } }],
  ['a time to stop', { startupProbe: { grpc: { port: 80 }, terminationGracePeriodSeconds: 1 } }],
])('accepts %s', (_, fields) => {
  expect(refusals(container(fields))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a time is negative',
      { livenessProbe: { tcpSocket: { port: 80 }, initialDelaySeconds: -1 } },
      ['pod/invalid-probe spec.template.spec.containers[0].livenessProbe.initialDelaySeconds must not be negative'],
    ],
    [
      'life needs two successes',
      { livenessProbe: { tcpSocket: { port: 80 }, successThreshold: 2 } },
      ['pod/invalid-probe spec.template.spec.containers[0].livenessProbe.successThreshold must be 1 for a probe that is not about readiness'],
    ],
    [
      'the time to stop is 0',
      { livenessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 0 } },
      ['pod/invalid-probe spec.template.spec.containers[0].livenessProbe.terminationGracePeriodSeconds must be at least 1'],
    ],
    [
      'a readiness probe has a time to stop',
      { readinessProbe: { tcpSocket: { port: 80 }, terminationGracePeriodSeconds: 5 } },
      ['pod/invalid-probe spec.template.spec.containers[0].readinessProbe.terminationGracePeriodSeconds must not be set for a readiness probe'],
    ],
  ])('if %s', (_, fields, expected) => {
    expect(refusals(container(fields))).toEqual(expected);
  });
});
