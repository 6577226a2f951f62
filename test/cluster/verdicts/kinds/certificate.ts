import * as fc from 'fast-check';
import { host } from './ingress';
import { metadataWithOwners } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const issuerRef = fc.record({
  name: any.dnsLabel, kind: fc.constantFrom('ClusterIssuer', 'Issuer'), group: fc.constant('cert-manager.io'),
}, { requiredKeys: ['name'] });

/** Certificates of cert-manager. */
export const certificate: fc.Arbitrary<Manifest> = fc.tuple(
  metadataWithOwners,
  fc.record({ secretName: any.dnsLabel, issuerRef, dnsNames: fc.array(host, { maxLength: 3 }) }, { requiredKeys: ['secretName', 'issuerRef'] }),
).map(([metadata, spec]) => ({ apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata, spec }));
