import * as fc from 'fast-check';
import { metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const parameters = fc.oneof(
  fc.record({ apiGroup: fc.constant('example.com'), kind: fc.constant('Settings'), name: any.dnsLabel, scope: fc.constant('Cluster') }, { requiredKeys: ['kind', 'name'] }),
  fc.record({ kind: fc.constant('Settings'), name: any.dnsLabel, scope: fc.constant('Namespace'), namespace: any.dnsLabel }),
);

/** Classes that name a controller. */
export const ingressClass: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, any.dnsLabel, optional({ parameters }))
  .map(([metadata, name, others]) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata, spec: { controller: `example.com/${name}`, ...others } }));
