import { networkPolicy, refusals } from './manifests';

test.each<[string, object]>([
  ['nothing at all', {}],
  ['all pods of a namespace', { podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }], policyTypes: ['Ingress', 'Egress'] }],
  ['a range of ports', { ingress: [{ ports: [{ port: 80, endPort: 80 }, { protocol: 'SCTP' }, { port: 'http' }] }] }],
  ['a range with a hole', { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }] }],
])('accepts %s', (_, spec) => {
  expect(refusals(networkPolicy(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'the selector has an unknown operator',
      { podSelector: { matchExpressions: [{ key: 'app', operator: 'Is', values: ['web'] }] } },
      ['network-policy/invalid-selector spec.podSelector.matchExpressions[0].operator must be In, NotIn, Exists or DoesNotExist'],
    ],
    ['the protocol is empty', { ingress: [{ ports: [{ protocol: '' }] }] }, ['network-policy/invalid-protocol spec.ingress[0].ports[0].protocol must be TCP, UDP or SCTP']],
    ['the port is 0', { ingress: [{ ports: [{ port: 0 }] }] }, ['network-policy/invalid-port spec.ingress[0].ports[0].port must be a whole number from 1 to 65535']],
    [
      'the name of a port has a capital',
      { egress: [{ ports: [{ port: 'HTTP' }] }] },
      ['network-policy/invalid-port spec.egress[0].ports[0].port must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end'],
    ],
    [
      'a range has no start',
      { ingress: [{ ports: [{ endPort: 90 }] }] },
      ["network-policy/invalid-end-port spec.ingress[0].ports[0].endPort must not be set unless 'port' is a number"],
    ],
    [
      'a range starts with a name',
      { ingress: [{ ports: [{ port: 'http', endPort: 90 }] }] },
      ["network-policy/invalid-end-port spec.ingress[0].ports[0].endPort must not be set unless 'port' is a number"],
    ],
    [
      'a range ends before it starts',
      { ingress: [{ ports: [{ port: 80, endPort: 79 }] }] },
      ["network-policy/invalid-end-port spec.ingress[0].ports[0].endPort must not be less than 'port'"],
    ],
    [
      'a range ends too high',
      { ingress: [{ ports: [{ port: 80, endPort: 65536 }] }] },
      ['network-policy/invalid-end-port spec.ingress[0].ports[0].endPort must be a whole number from 1 to 65535'],
    ],
    ['a peer is empty', { ingress: [{ from: [{}] }] }, ["network-policy/empty-peer spec.ingress[0].from[0] must have 'podSelector', 'namespaceSelector' or 'ipBlock'"]],
    [
      'a peer has a range and a selector',
      { ingress: [{ from: [{ podSelector: {}, ipBlock: { cidr: '10.0.0.0/8' } }] }] },
      ['network-policy/block-beside-selector spec.ingress[0].from[0].ipBlock must not be set together with a selector'],
    ],
    [
      'the selector of namespaces is wrong',
      { ingress: [{ from: [{ namespaceSelector: { matchLabels: { '': '' } } }] }] },
      ["network-policy/invalid-selector spec.ingress[0].from[0].namespaceSelector.matchLabels[] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'a range has host bits',
      { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.1/8' } }] }] },
      ['network-policy/invalid-cidr spec.egress[0].to[0].ipBlock.cidr must be an address range such as 10.9.8.0/24 or 2001:db8::/64, without leading zeros and without bits set after the prefix (from Kubernetes 1.36 on)'],
    ],
    [
      'a range is missing',
      { egress: [{ to: [{ ipBlock: {} }] }] },
      ['network-policy/invalid-cidr spec.egress[0].to[0].ipBlock.cidr must be an address range such as 10.9.8.0/24 or 2001:db8::/64, without leading zeros and without bits set after the prefix'],
    ],
    [
      'a hole is no range',
      { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0'] } }] }] },
      ['network-policy/invalid-exception spec.egress[0].to[0].ipBlock.except[0] must be an address range such as 10.9.8.0/24 or 2001:db8::/64, without leading zeros and without bits set after the prefix'],
    ],
    [
      'a hole is outside',
      { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] } }] }] },
      ["network-policy/invalid-exception spec.egress[0].to[0].ipBlock.except[0] must be a smaller range inside 'cidr'"],
    ],
    [
      'a hole is all of it',
      { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] } }] }] },
      ["network-policy/invalid-exception spec.egress[0].to[0].ipBlock.except[0] must be a smaller range inside 'cidr'"],
    ],
    [
      'a hole is of the other family',
      { egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['2001:db8::/32'] } }] }] },
      ["network-policy/invalid-exception spec.egress[0].to[0].ipBlock.except[0] must be a smaller range inside 'cidr'"],
    ],
    ['a type is unknown', { policyTypes: ['ingress'] }, ['network-policy/invalid-policy-type spec.policyTypes[0] must be Ingress or Egress']],
    ['there are three types', { policyTypes: ['Ingress', 'Egress', 'Ingress'] }, ['network-policy/invalid-policy-type spec.policyTypes must have at most 2 entries']],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(networkPolicy(spec))).toEqual(expected);
  });
});
