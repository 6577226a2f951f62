import * as fc from 'fast-check';
import { plainPath } from './ingress';
import { metadataWithOwners } from './metadata';
import { Manifest } from '../manifest';

const spec = fc.oneof(
  plainPath.map((prefix) => ({ stripPrefix: { prefixes: [prefix] } })),
  plainPath.map((replacement) => ({ replacePathRegex: { regex: '^/foo(/.*)?$', replacement } })),
  fc.constant({ redirectScheme: { scheme: 'https', permanent: true } }),
);

/** What Traefik does to requests on their way. */
export const middleware: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, spec)
  .map(([metadata, fields]) => ({ apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata, spec: fields }));
