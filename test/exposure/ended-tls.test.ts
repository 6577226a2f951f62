import { inventory } from '../../src/report/inventory/inventory';
import { graphOf } from '../report/inventory/graph-of';

/** The ways in and their ports, at which clients use TLS. */
function secure(annotations: object, fields: object = {}): string[] {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', annotations },
    spec: { type: 'LoadBalancer', ports: [{ name: 'http', port: 80 }, { name: 'https', port: 443 }, { name: 'dns', port: 443, protocol: 'UDP' }], ...fields },
  };
  return inventory(graphOf(JSON.stringify(service))).ways.filter(({ tls }) => tls).map(({ id }) => id.replace(' web', ''));
}

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const CERTIFICATE = { [`${AWS}ssl-cert`]: 'arn:aws:acm:eu-central-1:123456789012:certificate/1' };
const NLB = { loadBalancerClass: 'service.k8s.aws/nlb' };
const DO = 'service.beta.kubernetes.io/do-loadbalancer-';
const HETZNER = 'load-balancer.hetzner.cloud/';
const OCI = 'service.beta.kubernetes.io/oci-load-balancer-';
const ALL = ['LoadBalancer 80/TCP', 'LoadBalancer 443/TCP'];
const HTTPS = ['LoadBalancer 443/TCP'];

test.each<[string, object, object, string[]]>([
  ['a certificate for AWS, at all ports of TCP', CERTIFICATE, NLB, ALL],
  ['the same with ports by number', { ...CERTIFICATE, [`${AWS}ssl-ports`]: '443' }, NLB, HTTPS],
  ['the same with ports by name', { ...CERTIFICATE, [`${AWS}ssl-ports`]: 'https,other' }, NLB, HTTPS],
  ['the same for the older controller, which writes a star', { ...CERTIFICATE, [`${AWS}ssl-ports`]: '*' }, {}, ALL],
  ['a certificate for AWS, which is not asked', CERTIFICATE, { loadBalancerClass: 'metallb' }, []],
  ['ports of AWS without a certificate', { [`${AWS}ssl-ports`]: '443' }, NLB, []],
  ['a certificate for DigitalOcean, at its usual port', { [`${DO}certificate-id`]: '1' }, {}, HTTPS],
  ['a certificate for DigitalOcean, at other ports', { [`${DO}certificate-id`]: '1', [`${DO}tls-ports`]: '80, 8443' }, {}, ['LoadBalancer 80/TCP']],
  ['a certificate for DigitalOcean, and HTTPS for all', { [`${DO}certificate-id`]: '1', [`${DO}protocol`]: 'https' }, {}, ALL],
  ['TLS that DigitalOcean passes on', { [`${DO}tls-passthrough`]: 'true', [`${DO}http2-ports`]: '443' }, {}, HTTPS],
  ['TLS that DigitalOcean does not pass on', { [`${DO}tls-passthrough`]: 'false' }, {}, []],
  ['ports of DigitalOcean without a certificate', { [`${DO}tls-ports`]: '443' }, {}, []],
  ['HTTPS for Hetzner', { [`${HETZNER}protocol`]: 'https' }, {}, ALL],
  ['TCP for Hetzner', { [`${HETZNER}protocol`]: 'tcp' }, {}, []],
  ['HTTPS for Hetzner but for a port', { [`${HETZNER}protocol`]: 'https', [`${HETZNER}protocol-ports`]: '80:http' }, {}, HTTPS],
  ['HTTPS for Hetzner at a port', { [`${HETZNER}protocol-ports`]: '443:https' }, {}, HTTPS],
  ['a certificate for OCI, at ports', { [`${OCI}tls-secret`]: 'shop/tls', [`${OCI}ssl-ports`]: '443' }, {}, HTTPS],
  ['a certificate for OCI, at no port', { [`${OCI}tls-secret`]: 'shop/tls' }, {}, []],
  ['nothing', {}, {}, []],
])('%s', (_, annotations, fields, expected) => {
  expect(secure(annotations, fields)).toEqual(expected);
});
