import * as fc from 'fast-check';
import { metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const names = fc.array(any.dnsLabel.map((name) => ({ name })), { maxLength: 2 });

/** Identities of pods. */
export const serviceAccount: fc.Arbitrary<Manifest> = fc.tuple(
  metadataWithOwners,
  optional({ automountServiceAccountToken: fc.boolean(), imagePullSecrets: names, secrets: names }),
).map(([metadata, fields]) => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata, ...fields }));
