import * as fc from 'fast-check';
import { labelSelector, metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const range = fc.tuple(fc.integer({ min: 1, max: 60000 }), fc.integer({ min: 0, max: 5000 })).map(([port, more]) => ({ port, endPort: port + more }));
const port = fc.tuple(
  fc.oneof(fc.constant({}), any.portNumber.map((number) => ({ port: number })), any.portName.map((name) => ({ port: name })), range),
  optional({ protocol: any.protocol }),
).map(([numbers, others]) => ({ ...numbers, ...others }));

const ipBlock = fc.oneof(
  any.cidr.map((cidr) => ({ cidr })),
  fc.constant({ cidr: '0.0.0.0/0', except: ['10.0.0.0/8', '203.0.113.0/24'] }),
  fc.constant({ cidr: '2001:db8::/32', except: ['2001:db8:1::/48'] }),
);
const peer = fc.oneof(
  labelSelector.map((podSelector) => ({ podSelector })),
  labelSelector.map((namespaceSelector) => ({ namespaceSelector })),
  fc.tuple(labelSelector, labelSelector).map(([podSelector, namespaceSelector]) => ({ podSelector, namespaceSelector })),
  ipBlock.map((block) => ({ ipBlock: block })),
);

function rules(peers: 'from' | 'to'): fc.Arbitrary<object[]> {
  return fc.array(optional({ ports: fc.array(port, { maxLength: 3 }), [peers]: fc.array(peer, { maxLength: 3 }) }), { maxLength: 2 });
}

/** Policies for both directions. */
export const networkPolicy: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, labelSelector, optional({
  ingress: rules('from'),
  egress: rules('to'),
  policyTypes: fc.subarray(['Ingress', 'Egress']),
})).map(([metadata, podSelector, others]) => ({ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata, spec: { podSelector, ...others } }));
