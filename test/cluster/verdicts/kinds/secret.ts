import * as fc from 'fast-check';
import { metadataWithOwners } from './metadata';
import { Manifest } from '../manifest';

const bytes = fc.base64String({ maxLength: 20 });
const text = fc.string({ maxLength: 20 });

/** Secrets of the types that have rules of their own, and of no type. */
const fields = fc.oneof(
  fc.record({ data: fc.record({ 'tls.crt': bytes, 'tls.key': bytes }) }).map((data) => ({ type: 'kubernetes.io/tls', ...data })),
  fc.record({ stringData: fc.record({ username: text, password: text }) }).map((data) => ({ type: 'kubernetes.io/basic-auth', ...data })),
  fc.record({ data: fc.record({ 'ssh-privatekey': fc.base64String({ minLength: 4, maxLength: 20 }) }) }).map((data) => ({ type: 'kubernetes.io/ssh-auth', ...data })),
  fc.constant({ type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '{"auths":{}}' } }),
  fc.record({ data: fc.record({ 'a': bytes, 'b.c': bytes }), stringData: fc.record({ d_e: text }), immutable: fc.boolean() }, { requiredKeys: [] }),
);

/** Secrets. */
export const secret: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, fields)
  .map(([metadata, own]) => ({ apiVersion: 'v1', kind: 'Secret', metadata, ...own }));
