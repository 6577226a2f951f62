import { manifests, service } from './manifests';
import { Graph } from '../../src/graph/graph';
import { loadBalancerReach } from '../../src/graph/load-balancer-reach';

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';

function reach(spec: object, annotations: object = {}) {
  const [balancer] = new Graph(manifests(service('web', { type: 'LoadBalancer', ports: [{ port: 80 }], ...spec }, { annotations }))).services;
  return loadBalancerReach(balancer);
}

test.each<[string, object, object, string, string]>([
  ['nothing said', {}, {}, 'internet', 'a load balancer admits every address unless something else is asked for'],
  ['every address said', { loadBalancerSourceRanges: ['0.0.0.0/0'] }, {}, 'internet', 'spec.loadBalancerSourceRanges holds every address'],
  ['networks in the field', { loadBalancerSourceRanges: [' 203.0.113.0/24 '] }, {}, 'networks', 'spec.loadBalancerSourceRanges'],
  [
    'networks in an annotation',
    {},
    { 'service.beta.kubernetes.io/load-balancer-source-ranges': '203.0.113.0/24, 198.51.100.0/24' },
    'networks',
    'metadata.annotations[service.beta.kubernetes.io/load-balancer-source-ranges]',
  ],
  ['every address in two halves', { loadBalancerSourceRanges: ['0.0.0.0/1', '128.0.0.0/1'] }, {}, 'internet', 'spec.loadBalancerSourceRanges holds every address'],
  ['every address of IPv6 in two halves', { loadBalancerSourceRanges: ['203.0.113.0/24', '::/1', '8000::/1'] }, {}, 'internet', 'spec.loadBalancerSourceRanges holds every address'],
  ['every address by another one', { loadBalancerSourceRanges: ['1.2.3.4/0'] }, {}, 'internet', 'spec.loadBalancerSourceRanges holds every address'],
  ['a private address that AWS does not read', { loadBalancerClass: 'service.k8s.aws/nlb', loadBalancerIP: '10.0.0.9' }, { [`${AWS}scheme`]: 'internet-facing' }, 'internet', 'a load balancer admits every address'],
  ['an address in an annotation of another provider than that of the class', { loadBalancerClass: 'service.k8s.aws/nlb' }, { [`${AWS}scheme`]: 'internet-facing', 'metallb.io/loadBalancerIPs': '10.0.0.7' }, 'internet', 'a load balancer admits every address'],
  ['every address in the disguise of IPv6', { loadBalancerSourceRanges: ['::ffff:0.0.0.0/96'] }, {}, 'internet', 'spec.loadBalancerSourceRanges holds every address'],
  ['every address given out in IPv6', { loadBalancerSourceRanges: ['2000::/3'] }, {}, 'internet', 'spec.loadBalancerSourceRanges holds every address'],
  ['half of the addresses twice', { loadBalancerSourceRanges: ['0.0.0.0/1', '::ffff:0.0.0.0/97'] }, {}, 'networks', 'spec.loadBalancerSourceRanges'],
  ['networks of another provider than that of the class', { loadBalancerClass: 'service.k8s.aws/nlb' }, { [`${AWS}scheme`]: 'internet-facing', 'service.beta.kubernetes.io/azure-allowed-ip-ranges': '10.0.0.0/8' }, 'internet', 'a load balancer admits every address'],
  ['clients elsewhere at another provider than that of the class', { loadBalancerClass: 'metallb.io/pool', loadBalancerSourceRanges: ['203.0.113.0/24'] }, { [`${AWS}security-groups`]: 'sg-1' }, 'networks', 'spec.loadBalancerSourceRanges'],
  ['internal on Scaleway', {}, { 'service.beta.kubernetes.io/scw-loadbalancer-private': 'true' }, 'private', 'scw-loadbalancer-private: true'],
  ['an annotation of another provider than that of the class', { loadBalancerClass: 'tailscale' }, { [`${AWS}scheme`]: 'internal' }, 'private', 'loadBalancerClass: tailscale'],
  ['an annotation that the controller of AWS does not read', { loadBalancerClass: 'service.k8s.aws/nlb' }, { 'networking.gke.io/load-balancer-type': 'Internal', [`${AWS}scheme`]: 'internet-facing' }, 'internet', 'a load balancer admits every address'],
  ['a scheme beside the older annotation', { loadBalancerClass: 'service.k8s.aws/nlb' }, { [`${AWS}internal`]: 'true', [`${AWS}scheme`]: 'internet-facing' }, 'internet', 'a load balancer admits every address'],
  ['the older annotation of AWS', { loadBalancerClass: 'service.k8s.aws/nlb' }, { [`${AWS}internal`]: 'false' }, 'internet', 'a load balancer admits every address'],
  ['internal on AWS', {}, { [`${AWS}scheme`]: 'internal' }, 'private', `${AWS}scheme: internal`],
  [
    'AWS security groups',
    { loadBalancerSourceRanges: ['203.0.113.0/24'] },
    { [`${AWS}security-groups`]: 'sg-1' },
    'unknown',
    `${AWS}security-groups says who may connect, and the manifests do not show it`,
  ],
  ['a pool of MetalLB', { loadBalancerClass: 'metallb.io/pool' }, {}, 'unknown', 'MetalLB takes an address of a pool that the manifests do not show'],
  ['a public address of MetalLB', {}, { 'metallb.io/loadBalancerIPs': '10.0.0.7,203.0.113.7' }, 'internet', 'its address 203.0.113.7 is public'],
  ['a private address', { loadBalancerIP: '192.168.1.7' }, {}, 'private', 'its address 192.168.1.7 is in a private network'],
  ['an address by DHCP', { loadBalancerIP: '0.0.0.0' }, {}, 'internet', 'a load balancer admits every address unless something else is asked for'],
  ['a pool of Cilium', {}, { 'lbipam.cilium.io/sharing-key': 'web' }, 'unknown', 'Cilium takes an address of a pool that the manifests do not show'],
  ['EKS without a scheme', { loadBalancerClass: 'eks.amazonaws.com/nlb' }, {}, 'unknown', `EKS chooses between public and internal unless ${AWS}scheme says it`],
])('%s', (_, spec, annotations, reachability, reason) => {
  const found = reach(spec, annotations);
  expect(found.reachability).toBe(reachability);
  expect(found.reason).toContain(reason);
});

test('networks are listed as they are compared', () => {
  expect(reach({}, { 'service.beta.kubernetes.io/do-loadbalancer-allow-rules': 'cidr:203.0.113.0/24,ip:198.51.100.7' }).networks)
    .toEqual(['203.0.113.0/24', '198.51.100.7/32']);
  expect(reach({ loadBalancerSourceRanges: ['203.0.113.0/24'] }, { [`${AWS}scheme`]: 'internal' }))
    .toMatchObject({ reachability: 'private', networks: ['203.0.113.0/24'] });
});
