import { READERS } from './rooms';
import { balancersOf } from '../../src/providers/reading';
import { ProviderName } from '../properties/load-balancers';

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const AZURE = 'service.beta.kubernetes.io/azure-';
const CERTIFICATE = `${AWS}ssl-cert`;
const TLS_PORTS = `${AWS}ssl-ports`;
const ARN = 'arn:aws:acm:eu-central-1:123456789012:certificate/1';
const RANGES = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/** What a provider reads of a load balancer that others have written. */
function read(name: ProviderName, annotations: object, fields: object = {}) {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop', annotations }, spec: { type: 'LoadBalancer', ports: [{ port: 80 }], ...fields } };
  return balancersOf(READERS[name], (type) => type === '/Service' ? [service] : []);
}

const nlb = { loadBalancerClass: 'service.k8s.aws/nlb' };
const networks = { loadBalancerSourceRanges: ['203.0.113.0/24'] };

test.each<[string, ProviderName, object, object, object, string[]]>([
  ['no scheme, so that one that exists keeps its own', 'AWS', {}, nlb, { reach: 'unknown' }, []],
  ['an internal one', 'AWS', { [`${AWS}scheme`]: 'internal' }, nlb, { reach: 'internal' }, []],
  ['no class, so that another controller may serve it', 'AWS', { [`${AWS}scheme`]: 'internet-facing' }, {}, { reach: 'unknown' }, [`${AWS}scheme`]],
  ['the controller by a type', 'AWS', { [`${AWS}type`]: 'nlb-ip', [`${AWS}scheme`]: 'internet-facing' }, {}, { reach: 'internet', targets: 'pods' }, []],
  ['a scheme that no version knows', 'AWS', { [`${AWS}scheme`]: 'public' }, nlb, { reach: 'unknown' }, [`${AWS}scheme`]],
  ['the older name of the scheme', 'AWS', { [`${AWS}internal`]: 'false' }, nlb, { reach: 'internet' }, []],
  ['a scheme and the contrary by the older name', 'AWS', { [`${AWS}scheme`]: 'internal', [`${AWS}internal`]: 'false' }, nlb, { reach: 'internal' }, [`${AWS}internal`]],
  ['groups that say who may connect', 'AWS', { [`${AWS}security-groups`]: 'sg-1' }, nlb, {}, [`${AWS}security-groups`]],
  ['addresses of the internet for an internal one', 'AWS', { [`${AWS}scheme`]: 'internal', [`${AWS}eip-allocations`]: 'eipalloc-01234567' }, nlb, { addresses: [] }, [`${AWS}eip-allocations`]],
  ['a certificate, for all ports', 'AWS', { [CERTIFICATE]: ARN }, nlb, { tlsPorts: ['*'] }, []],
  ['certificates, for a few ports', 'AWS', { [CERTIFICATE]: `${ARN}, ${ARN}2`, [TLS_PORTS]: '443, https' }, nlb, { tlsPorts: ['443', 'https'] }, []],
  ['every port as the older controller writes it', 'AWS', { [CERTIFICATE]: ARN, [TLS_PORTS]: '*' }, {}, { tlsPorts: ['*'] }, []],
  ['the same, which the newer one does not know', 'AWS', { [CERTIFICATE]: ARN, [TLS_PORTS]: '*' }, nlb, { tlsPorts: undefined }, [TLS_PORTS]],
  ['ports for a certificate that is not there', 'AWS', { [TLS_PORTS]: '443' }, nlb, { tlsPorts: undefined }, [TLS_PORTS]],
  ['a certificate that is none', 'AWS', { [CERTIFICATE]: 'shop-tls' }, nlb, { tlsPorts: undefined }, [CERTIFICATE]],
  ['networks in the annotation of all', 'AWS', { [RANGES]: '203.0.113.0/24, 198.51.100.0/24' }, nlb, { networks: ['198.51.100.0/24', '203.0.113.0/24'] }, []],
  ['other networks in the annotation than in the field', 'AWS', { [RANGES]: '198.51.100.0/24' }, { ...nlb, ...networks }, { networks: ['203.0.113.0/24'] }, [RANGES]],
  ['networks that Cilium keeps out', 'generic', { 'service.cilium.io/src-ranges-policy': 'deny' }, networks, {}, ['service.cilium.io/src-ranges-policy']],
  ['a network that is none', 'generic', {}, { loadBalancerSourceRanges: ['203.0.113.0'] }, { networks: [] }, ['spec.loadBalancerSourceRanges']],
  ['annotations for a provider', 'generic', { [`${AZURE}load-balancer-internal`]: 'true' }, {}, { reach: 'unknown' }, [`${AZURE}load-balancer-internal`]],
  ['nothing', 'Azure', {}, {}, { reach: 'internet', networks: [] }, []],
  ['networks that an internal one does not heed', 'Azure', { [`${AZURE}load-balancer-internal`]: 'true' }, networks, { reach: 'internal', networks: [] }, []],
  ['networks in its own annotation', 'Azure', { [`${AZURE}allowed-ip-ranges`]: '203.0.113.0/24' }, {}, { networks: ['203.0.113.0/24'] }, []],
  ['a port that is left out', 'Azure', { 'service.beta.kubernetes.io/port_80_no_lb_rule': 'true' }, {}, {}, ['service.beta.kubernetes.io/port_80_no_lb_rule']],
  ['an internal type in any case', 'GKE', { 'networking.gke.io/load-balancer-type': 'INTERNAL' }, {}, { reach: 'internal' }, []],
  ['the older name of the type', 'GKE', { 'cloud.google.com/load-balancer-type': 'Internal' }, {}, { reach: 'internal' }, []],
  [
    'a type against the class', 'GKE', { 'networking.gke.io/load-balancer-type': 'Internal' }, { loadBalancerClass: 'networking.gke.io/l4-regional-external' },
    { reach: 'internet' }, ['networking.gke.io/load-balancer-type'],
  ],
  ['names of addresses for an older one', 'GKE', { 'networking.gke.io/load-balancer-ip-addresses': 'shop' }, {}, { addresses: [] }, ['networking.gke.io/load-balancer-ip-addresses']],
  ['a class of its own that nobody knows', 'GKE', {}, { loadBalancerClass: 'networking.gke.io/l7' }, { reach: 'unknown' }, ['spec.loadBalancerClass']],
  ['older names', 'MetalLB', { 'metallb.universe.tf/address-pool': 'internal' }, {}, { addressPool: 'internal' }, []],
  [
    'two names that contradict', 'MetalLB', { 'metallb.io/address-pool': 'a', 'metallb.universe.tf/address-pool': 'b' }, {},
    { addressPool: 'a' }, ['metallb.universe.tf/address-pool'],
  ],
  ['a key to share an address', 'MetalLB', { 'metallb.io/allow-shared-ip': 'shop' }, {}, {}, ['metallb.io/allow-shared-ip']],
  ['another way in', 'MetalLB', {}, { externalIPs: ['192.0.2.1'] }, {}, ['spec.externalIPs']],
])('%s, read by %s', (_, name, annotations, fields, expected, unread) => {
  const [{ balancer, unread: found }] = read(name, annotations, fields);
  expect(balancer).toMatchObject(expected);
  expect(found.map((field) => field.replace(/^metadata\.annotations\[(.*)\]$/, '$1'))).toEqual(unread);
});

test.each<[ProviderName, object]>([
  ['AWS', { loadBalancerClass: 'networking.gke.io/l4-regional-external' }],
  ['GKE', { loadBalancerClass: 'example.com/lb' }],
  ['Azure', { loadBalancerClass: 'metallb' }],
  ['MetalLB', { loadBalancerClass: 'tailscale' }],
  ['generic', nlb],
  ['generic', { type: 'NodePort' }],
])('%s does not read what it does not serve: %j', (name, fields) => {
  expect(read(name, {}, fields)).toEqual([]);
});

test('the two ways in which GKE is asked for an internal address are read alike', () => {
  const [byClass] = read('GKE', {}, { loadBalancerClass: 'networking.gke.io/l4-regional-internal' });
  expect(byClass).toEqual(read('GKE', { 'networking.gke.io/load-balancer-type': 'Internal' })[0]);
  expect(byClass.balancer.reach).toBe('internal');
});
