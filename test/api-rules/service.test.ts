import { refusals, service } from './manifests';

test.each<[string, object]>([
  ['no type', {}],
  ['every type with ports', { type: 'LoadBalancer' }],
  ['an external name', { type: 'ExternalName', externalName: 'db.example.com.', ports: [] }],
  ['affinity to a client for a day', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } } }],
  ['a timeout that nobody uses', { sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }],
  ['ranges with blanks around them', { type: 'LoadBalancer', loadBalancerSourceRanges: [' 203.0.113.0/24 '] }],
  ['a class and no node ports of a load balancer', { type: 'LoadBalancer', loadBalancerClass: 'example.com/vip', allocateLoadBalancerNodePorts: false }],
  ['a selector with an empty value', { selector: { app: '' } }],
])('accepts %s', (_, spec) => {
  expect(refusals(service(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['the type is unknown', { type: 'nodeport' }, ['service/invalid-type spec.type must be ClusterIP, NodePort, LoadBalancer or ExternalName']],
    ['an external name is missing', { type: 'ExternalName', ports: [] }, ["service/invalid-external-name spec.externalName must be given when 'type' is ExternalName"]],
    [
      'an external name has a capital',
      { type: 'ExternalName', externalName: 'DB.example', ports: [] },
      ['service/invalid-external-name spec.externalName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    ['the affinity is unknown', { sessionAffinity: 'Cookie' }, ['service/invalid-session-affinity spec.sessionAffinity must be None or ClientIP']],
    [
      'the affinity lasts no time',
      { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } },
      ['service/invalid-affinity-timeout spec.sessionAffinityConfig.clientIP.timeoutSeconds must be a whole number from 1 to 86400'],
    ],
    [
      'the affinity lasts too long',
      { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } } },
      ['service/invalid-affinity-timeout spec.sessionAffinityConfig.clientIP.timeoutSeconds must be a whole number from 1 to 86400'],
    ],
    [
      'the timeout is no number',
      { sessionAffinityConfig: { clientIP: { timeoutSeconds: '60' } } },
      ['object/malformed spec.sessionAffinityConfig.clientIP.timeoutSeconds must be a whole number of 32 bits, at most 2147483647'],
    ],
    [
      'source ranges are set without a load balancer',
      { type: 'NodePort', loadBalancerSourceRanges: ['10.0.0.0/8'] },
      ["service/source-ranges-without-load-balancer spec.loadBalancerSourceRanges must not be set unless 'type' is LoadBalancer"],
    ],
    [
      'a source range has bits after its prefix',
      { type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.1/8'] },
      ['service/invalid-source-range spec.loadBalancerSourceRanges[0] must be an address range such as 10.9.8.0/24 or 2001:db8::/64, without leading zeros and without bits set after the prefix (from Kubernetes 1.36 on)'],
    ],
    [
      'node ports are forbidden without a load balancer',
      { allocateLoadBalancerNodePorts: false },
      ["service/node-port-allocation-without-load-balancer spec.allocateLoadBalancerNodePorts must not be set unless 'type' is LoadBalancer"],
    ],
    [
      'a class is set without a load balancer',
      { loadBalancerClass: 'example.com/vip' },
      ["service/invalid-load-balancer-class spec.loadBalancerClass must not be set unless 'type' is LoadBalancer"],
    ],
    [
      'the class is no qualified name',
      { type: 'LoadBalancer', loadBalancerClass: '' },
      ["service/invalid-load-balancer-class spec.loadBalancerClass must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'the selector has a wrong key and value',
      { selector: { 'a b': 'c d' } },
      [
        "service/invalid-selector spec.selector[a b] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'",
        "service/invalid-selector spec.selector[a b] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit",
      ],
    ],
    ['a yes is no truth', { publishNotReadyAddresses: 'yes' }, ['object/malformed spec.publishNotReadyAddresses must be true or false']],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(service(spec))).toEqual(expected);
  });
});
