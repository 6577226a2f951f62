import { container, refusals } from '../manifests';

test.each<[string, object, number?]>([
  ['a request', { readinessProbe: { httpGet: { port: 'http', path: '', scheme: 'HTTPS', httpHeaders: [{ name: 'X-Probe', value: '1' }] } } }],
  ['sleep as long as the pod may take', { lifecycle: { preStop: { sleep: { seconds: 30 } } } }],
  ['no sleep since 1.33', { lifecycle: { preStop: { sleep: { seconds: 0 } } } }, 33],
  ['a command', { lifecycle: { postStart: { exec: { command: ['true'] } } } }],
])('accepts %s', (_, fields, ...minMinor) => {
  expect(refusals(container(fields), ...minMinor)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[], number?]>([
    [
      'there is no handler',
      { readinessProbe: {} },
      ['pod/invalid-handler spec.template.spec.containers[0].readinessProbe must have exactly one of exec, httpGet, tcpSocket or grpc'],
    ],
    [
      'there are two handlers',
      { readinessProbe: { exec: { command: ['x'] }, tcpSocket: { port: 80 } } },
      ['pod/invalid-handler spec.template.spec.containers[0].readinessProbe must have exactly one of exec, httpGet, tcpSocket or grpc'],
    ],
    [
      'a probe sleeps',
      { readinessProbe: { sleep: { seconds: 1 } } },
      ['pod/invalid-handler spec.template.spec.containers[0].readinessProbe must have exactly one of exec, httpGet, tcpSocket or grpc'],
    ],
    [
      'the command is empty',
      { readinessProbe: { exec: {} } },
      ['pod/invalid-handler spec.template.spec.containers[0].readinessProbe.exec.command must have at least one word'],
    ],
    [
      'the port is 0',
      { readinessProbe: { tcpSocket: { port: 0 } } },
      ['pod/invalid-probe-target spec.template.spec.containers[0].readinessProbe.tcpSocket.port must be a whole number from 1 to 65535'],
    ],
    [
      'the name of the port is too long',
      { readinessProbe: { httpGet: { port: 'http-management-' } } },
      ['pod/invalid-probe-target spec.template.spec.containers[0].readinessProbe.httpGet.port must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end'],
    ],
    [
      'the port has no number',
      { readinessProbe: { grpc: {} } },
      ['pod/invalid-probe-target spec.template.spec.containers[0].readinessProbe.grpc.port must be a whole number from 1 to 65535'],
    ],
    [
      'the scheme is lower-case',
      { readinessProbe: { httpGet: { port: 80, scheme: 'https' } } },
      ['pod/invalid-probe-target spec.template.spec.containers[0].readinessProbe.httpGet.scheme must be HTTP or HTTPS'],
    ],
    [
      'the name of a header has an underscore',
      { readinessProbe: { httpGet: { port: 80, httpHeaders: [{ name: 'a_b' }] } } },
      ['pod/invalid-probe-target spec.template.spec.containers[0].readinessProbe.httpGet.httpHeaders[0].name must be letters, digits or hyphens'],
    ],
    [
      'the sleep is longer than the pod may take',
      { lifecycle: { preStop: { sleep: { seconds: 31 } } } },
      ["pod/invalid-sleep spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds must be a whole number from 0 to 'terminationGracePeriodSeconds', which is 30"],
    ],
    [
      'there is no sleep before 1.33',
      { lifecycle: { preStop: { sleep: { seconds: 0 } } } },
      ['pod/invalid-sleep spec.template.spec.containers[0].lifecycle.preStop.sleep.seconds must be at least 1 (before Kubernetes 1.33)'],
      32,
    ],
  ])('if %s', (_, fields, expected, ...minMinor) => {
    expect(refusals(container(fields), ...minMinor)).toEqual(expected);
  });
});
