import { pod, refusals } from '../manifests';

test.each<[string, object, number?]>([
  ['a name server', { dnsPolicy: 'None', dnsConfig: { nameservers: ['10.0.0.10'], searches: ['shop.example.'], options: [{ name: 'ndots', value: '2' }] } }],
  ['more names for an address', { hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.example'] }] }],
  ['an underscore in a domain since 1.33', { dnsConfig: { searches: ['_tcp.example', '.'] } }, 33],
])('accepts %s', (_, podSpec, ...minMinor) => {
  expect(refusals(pod(podSpec), ...minMinor)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[], number?]>([
    [
      'the policy is unknown',
      { dnsPolicy: 'Cluster' },
      ['pod/invalid-dns spec.template.spec.dnsPolicy must be ClusterFirst, ClusterFirstWithHostNet, Default or None'],
    ],
    [
      'there is no name server',
      { dnsPolicy: 'None' },
      ["pod/invalid-dns spec.template.spec.dnsConfig.nameservers must have at least one address when 'dnsPolicy' is None"],
    ],
    [
      'there are four name servers',
      { dnsConfig: { nameservers: ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'] } },
      ['pod/invalid-dns spec.template.spec.dnsConfig.nameservers must have at most 3 addresses'],
    ],
    [
      'a name server has leading zeros',
      { dnsConfig: { nameservers: ['010.0.0.1'] } },
      ['pod/invalid-dns spec.template.spec.dnsConfig.nameservers[0] must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6 (from Kubernetes 1.36 on)'],
    ],
    [
      'a domain has an underscore before 1.33',
      { dnsConfig: { searches: ['_tcp.example'] } },
      ['pod/invalid-dns spec.template.spec.dnsConfig.searches[0] must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part (before Kubernetes 1.33)'],
      32,
    ],
    [
      'there are 33 domains',
      { dnsConfig: { searches: Array<unknown>(33).fill('a.b') } },
      ['pod/invalid-dns spec.template.spec.dnsConfig.searches must have at most 32 domains with 2048 characters'],
    ],
    ['an option has no name', { dnsConfig: { options: [{ value: '2' }] } }, ['pod/invalid-dns spec.template.spec.dnsConfig.options[0].name must be given']],
    [
      'an alias has no address',
      { hostAliases: [{ hostnames: ['a_b'] }] },
      [
        'pod/invalid-dns spec.template.spec.hostAliases[0].ip must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6',
        'pod/invalid-dns spec.template.spec.hostAliases[0].hostnames[0] must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
      ],
    ],
  ])('if %s', (_, podSpec, expected, ...minMinor) => {
    expect(refusals(pod(podSpec), ...minMinor)).toEqual(expected);
  });
});
