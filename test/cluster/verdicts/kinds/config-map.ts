import * as fc from 'fast-check';
import { metadataWithOwners, optional } from './metadata';
import { Manifest } from '../manifest';

const key = fc.stringMatching(/^[A-Za-z0-9][-._A-Za-z0-9]{0,20}$/);
const data = fc.dictionary(key, fc.string({ maxLength: 20 }), { maxKeys: 3, noNullPrototype: true });
const base64 = fc.base64String({ maxLength: 20 });

/** Settings as texts and as bytes, under different keys. */
export const configMap: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, optional({
  data, binaryData: fc.dictionary(key.map((name) => `${name}.bin`), base64, { maxKeys: 2, noNullPrototype: true }), immutable: fc.boolean(),
})).map(([metadata, fields]) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata, ...fields }));
