import * as fc from 'fast-check';
import { metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

/** Hosts of an Ingress and of a route: a name, or a star for its first part. */
export const host = fc.tuple(fc.constantFrom('', '*.', 'www.'), any.dnsLabel).map(([start, name]) => `${start}${name}.example`);

const segments = fc.array(fc.stringMatching(/^[A-Za-z0-9._~-]{1,9}$/).filter((segment) => !/^\.+$/.test(segment)), { maxLength: 3 });

/** Paths that nobody reads in two ways. */
export const plainPath = fc.tuple(segments, fc.boolean()).map(([parts, ends]) => `/${parts.join('/')}${ends && parts.length > 0 ? '/' : ''}`);

const port = fc.oneof(any.portNumber.map((number) => ({ number })), any.portName.map((name) => ({ name })));
const backend = fc.oneof(
  { weight: 5, arbitrary: fc.record({ name: any.serviceName, port }).map((service) => ({ service })) },
  { weight: 1, arbitrary: any.dnsLabel.map((name) => ({ resource: { apiGroup: 'example.com', kind: 'Bucket', name } })) },
);

const path = fc.oneof(
  fc.record({ path: plainPath, pathType: fc.constantFrom('Exact', 'Prefix'), backend }),
  fc.record({ path: fc.constantFrom('/', '/foo(/|$)(.*)', '/*'), pathType: fc.constant('ImplementationSpecific'), backend }),
  fc.record({ pathType: fc.constant('ImplementationSpecific'), backend }),
);

const rule = optional({ host, http: fc.record({ paths: fc.array(path, { minLength: 1, maxLength: 3 }) }) });

const tls = optional({ hosts: fc.array(host, { maxLength: 2 }), secretName: any.dnsLabel });

const spec = fc.tuple(
  fc.oneof(
    fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 3 }) }),
    fc.record({ defaultBackend: backend }),
    fc.record({ rules: fc.array(rule, { minLength: 1, maxLength: 2 }), defaultBackend: backend }),
  ),
  optional({ ingressClassName: any.dnsLabel, tls: fc.array(tls, { minLength: 1, maxLength: 2 }) }),
).map(([served, others]) => ({ ...served, ...others }));

/** The older way to name the class, which must not contradict the field. */
const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** Ingresses with rules, a default backend, or both. */
export const ingress: fc.Arbitrary<Manifest> = fc.tuple(metadataWithOwners, spec, fc.nat({ max: 9 })).map(([own, fields, chance]) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: chance > 0 ? own : { ...own, annotations: { ...own.annotations, [CLASS_ANNOTATION]: fields.ingressClassName ?? 'nginx' } },
  spec: fields,
}));
