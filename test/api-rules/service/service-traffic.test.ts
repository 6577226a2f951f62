import { refusals, service } from '../manifests';

test.each<[string, object, number?]>([
  ['a policy for traffic from outside', { type: 'NodePort', externalTrafficPolicy: 'Local' }],
  ['a policy for external addresses', { externalIPs: ['203.0.113.7'], externalTrafficPolicy: 'Cluster' }],
  ['a policy for traffic from inside', { internalTrafficPolicy: 'Local' }],
  ['traffic to near pods', { trafficDistribution: 'PreferClose' }],
  ['traffic to the same zone since 1.34', { trafficDistribution: 'PreferSameZone' }, 34],
  ['traffic to the same node since 1.34', { trafficDistribution: 'PreferSameNode' }, 34],
])('accepts %s', (_, spec, ...minMinor) => {
  expect(refusals(service(spec), ...minMinor)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[], number?]>([
    [
      'a policy is set for traffic that cannot come',
      { externalTrafficPolicy: 'Local' },
      ["service/external-policy-without-effect spec.externalTrafficPolicy must not be set unless 'type' is NodePort or LoadBalancer, or there are 'externalIPs'"],
    ],
    ['the policy is unknown', { type: 'NodePort', externalTrafficPolicy: 'Global' }, ['service/invalid-external-policy spec.externalTrafficPolicy must be Cluster or Local']],
    ['the policy for traffic from inside is unknown', { internalTrafficPolicy: '' }, ['service/invalid-internal-policy spec.internalTrafficPolicy must be Cluster or Local']],
    [
      'the distribution is unknown',
      { trafficDistribution: 'Random' },
      ['service/invalid-traffic-distribution spec.trafficDistribution must be PreferClose, PreferSameZone or PreferSameNode'],
      34,
    ],
    [
      'traffic shall go to the same zone before 1.34',
      { trafficDistribution: 'PreferSameZone' },
      ['service/invalid-traffic-distribution spec.trafficDistribution must be PreferClose (before Kubernetes 1.34)'],
      33,
    ],
    [
      'there is a port for health checks without a load balancer',
      { type: 'NodePort', externalTrafficPolicy: 'Local', healthCheckNodePort: 30000 },
      ["service/invalid-health-check-port spec.healthCheckNodePort must not be set unless 'type' is LoadBalancer and 'externalTrafficPolicy' is Local"],
    ],
    [
      'the port for health checks is too high',
      { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 70000 },
      [
        'service/node-port-out-of-range spec.healthCheckNodePort must be a whole number from 30000 to 32767',
        'service/invalid-health-check-port spec.healthCheckNodePort must be a whole number from 1 to 65535',
      ],
    ],
  ])('if %s', (_, spec, expected, ...minMinor) => {
    expect(refusals(service(spec), ...minMinor)).toEqual(expected);
  });
});
