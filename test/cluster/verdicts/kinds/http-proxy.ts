import * as fc from 'fast-check';
import { host, plainPath } from './ingress';
import { metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const conditions = fc.oneof(
  plainPath.map((exact) => [{ exact }]),
  plainPath.map((prefix) => [{ prefix }]),
  plainPath.map((prefix) => [{ prefix }, { header: { name: ':path', regex: '^/foo([?].*)?$' } }]),
);
const route = fc.tuple(
  fc.record({ services: fc.array(fc.record({ name: any.serviceName, port: any.portNumber }), { minLength: 1, maxLength: 2 }) }),
  optional({
    conditions,
    permitInsecure: fc.boolean(),
    pathRewritePolicy: fc.tuple(plainPath, plainPath).map(([prefix, replacement]) => ({ replacePrefix: [{ prefix, replacement }] })),
  }),
).map(([required, others]) => ({ ...required, ...others }));
const virtualhost = fc.record({ fqdn: host, tls: any.dnsLabel.map((secretName) => ({ secretName })) }, { requiredKeys: ['fqdn'] });

/** Sites of Contour. */
export const httpProxy: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, optional({
  ingressClassName: any.dnsLabel, virtualhost, routes: fc.array(route, { minLength: 1, maxLength: 3 }),
})).map(([metadata, spec]) => ({ apiVersion: 'projectcontour.io/v1', kind: 'HTTPProxy', metadata, spec }));
