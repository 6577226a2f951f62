import { refusals, service } from '../manifests';

test.each<[string, object]>([
  ['a headless Service', { clusterIP: 'None' }],
  ['an address in the cluster', { clusterIP: '10.96.0.10' }],
  ['an address of each family', { clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.10', 'fd00::a'], ipFamilyPolicy: 'RequireDualStack' }],
  ['both families of a headless Service without a selector', { clusterIP: 'None', ipFamilies: ['IPv6', 'IPv4'] }],
  ['both families', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }],
  ['an external address', { externalIPs: ['203.0.113.7', '2001:db8::7'] }],
])('accepts %s', (_, spec) => {
  expect(refusals(service(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['a NodePort Service is headless', { type: 'NodePort', clusterIP: 'None' }, ["service/headless-of-wrong-type spec.clusterIP must not be None when 'type' is NodePort"]],
    [
      'a load balancer is headless',
      { type: 'LoadBalancer', clusterIP: 'None', clusterIPs: ['None'] },
      ["service/headless-of-wrong-type spec.clusterIP must not be None when 'type' is LoadBalancer"],
    ],
    [
      'an external name has addresses',
      { type: 'ExternalName', externalName: 'a.b', clusterIP: '10.96.0.10', ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack' },
      [
        "service/external-name-with-address spec.clusterIP must not be set when 'type' is ExternalName",
        "service/external-name-with-address spec.ipFamilies must not be set when 'type' is ExternalName",
        "service/external-name-with-address spec.ipFamilyPolicy must not be set when 'type' is ExternalName",
      ],
    ],
    [
      'an external address has leading zeros',
      { externalIPs: ['010.0.0.1'] },
      ['service/invalid-external-ips spec.externalIPs[0] must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6 (from Kubernetes 1.36 on)'],
    ],
    [
      'an external address is a disguised IPv4 address',
      { externalIPs: ['::ffff:10.0.0.1'] },
      ['service/invalid-external-ips spec.externalIPs[0] must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6 (from Kubernetes 1.36 on)'],
    ],
    [
      'an external address is unspecified',
      { externalIPs: ['0.0.0.0'] },
      ['service/invalid-external-ips spec.externalIPs[0] must not be an unspecified, loopback or link-local address'],
    ],
    [
      'an external address is a loopback',
      { externalIPs: ['127.0.0.1', '::1'] },
      [
        'service/invalid-external-ips spec.externalIPs[0] must not be an unspecified, loopback or link-local address',
        'service/invalid-external-ips spec.externalIPs[1] must not be an unspecified, loopback or link-local address',
      ],
    ],
    [
      'an external address is link-local',
      { externalIPs: ['169.254.1.1', 'fe80::1', '224.0.0.1', 'ff02::1'] },
      [
        'service/invalid-external-ips spec.externalIPs[0] must not be an unspecified, loopback or link-local address',
        'service/invalid-external-ips spec.externalIPs[1] must not be an unspecified, loopback or link-local address',
        'service/invalid-external-ips spec.externalIPs[2] must not be an unspecified, loopback or link-local address',
        'service/invalid-external-ips spec.externalIPs[3] must not be an unspecified, loopback or link-local address',
      ],
    ],
    ['a family is unknown', { ipFamilies: ['ipv4'] }, ['service/invalid-ip-families spec.ipFamilies[0] must be IPv4 or IPv6']],
    [
      'a family is there twice',
      { ipFamilies: ['IPv4', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' },
      ['service/invalid-ip-families spec.ipFamilies[1] must not be in the list twice'],
    ],
    [
      'the policy of families is unknown',
      { ipFamilyPolicy: 'Dual' },
      ['service/invalid-ip-family-policy spec.ipFamilyPolicy must be SingleStack, PreferDualStack or RequireDualStack'],
    ],
    [
      'a single stack has two families',
      { ipFamilies: ['IPv4', 'IPv6'] },
      ['service/invalid-ip-family-policy spec.ipFamilyPolicy must be PreferDualStack or RequireDualStack when there are two addresses or two families'],
    ],
    ['the list of addresses is there alone', { clusterIPs: ['10.96.0.10'] }, ["service/invalid-cluster-ips spec.clusterIPs must not be set without 'clusterIP'"]],
    [
      'the list starts with another address',
      { clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.11'] },
      ["service/invalid-cluster-ips spec.clusterIPs must start with the value of 'clusterIP'"],
    ],
    [
      'there are three addresses',
      { clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.10', 'fd00::a', 'fd00::b'], ipFamilyPolicy: 'PreferDualStack' },
      [
        'service/invalid-cluster-ips spec.clusterIPs must have at most 2 addresses',
        'service/invalid-cluster-ips spec.clusterIPs[2] must be of another family than the address before',
      ],
    ],
    [
      'another address follows None',
      { clusterIP: 'None', clusterIPs: ['None', '10.96.0.10'], ipFamilyPolicy: 'PreferDualStack' },
      ['service/invalid-cluster-ips spec.clusterIPs must have no other address after None'],
    ],
    [
      'an address in the cluster is a word',
      { clusterIP: 'none' },
      ['service/invalid-cluster-ips spec.clusterIP must be an IPv4 or IPv6 address without leading zeros in IPv4 and without IPv4 inside IPv6'],
    ],
    [
      'two addresses are of one family',
      { clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.10', '10.96.0.11'], ipFamilyPolicy: 'PreferDualStack' },
      ['service/invalid-cluster-ips spec.clusterIPs[1] must be of another family than the address before'],
    ],
    [
      'an address is of another family than said',
      { clusterIP: '10.96.0.10', ipFamilies: ['IPv6'] },
      ["service/invalid-ip-families spec.clusterIP must be an IPv6 address as 'ipFamilies' says"],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(service(spec))).toEqual(expected);
  });
});
