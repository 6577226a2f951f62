import * as fc from 'fast-check';
import { host, plainPath } from './ingress';
import { metadataWithOwners, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { Manifest } from '../manifest';

const token = fc.constantFrom('Accept', 'X-Trace', 'x-user_id', 'Cookie');
const text = fc.stringMatching(/^[!-~]{1,12}$/);
const sectionName = any.dnsLabel;
const parent = fc.tuple(any.dnsLabel, optional({ namespace: any.dnsLabel, sectionName, port: any.portNumber, group: fc.constant('gateway.networking.k8s.io'), kind: fc.constant('Gateway') }))
  .map(([name, others]) => ({ name, ...others }));
const parents = fc.uniqueArray(parent, { maxLength: 3, selector: ({ name }) => name });

const routePath = plainPath.filter((path) => /^[-A-Za-z0-9/._~]*$/.test(path));
const named = fc.uniqueArray(fc.record({ name: token, value: text }), { minLength: 1, maxLength: 3, selector: ({ name }) => name });
const conditions = fc.uniqueArray(fc.record({ name: token, value: text, type: fc.constantFrom('Exact', 'RegularExpression') }, { requiredKeys: ['name', 'value'] }), {
  maxLength: 2, selector: ({ name }) => name,
});
const conditionsBesidePath = { headers: conditions, queryParams: conditions, method: fc.constantFrom('GET', 'POST', 'DELETE') };
const prefixMatch = fc.tuple(routePath, optional(conditionsBesidePath)).map(([value, others]) => ({ path: { type: 'PathPrefix', value }, ...others }));
const match = fc.oneof(
  prefixMatch,
  fc.tuple(routePath, optional(conditionsBesidePath)).map(([value, others]) => ({ path: { type: 'Exact', value }, ...others })),
  fc.constant({ path: { type: 'RegularExpression', value: '/[a-z]+/.*' } }),
  optional(conditionsBesidePath),
);

const backend = fc.tuple(any.serviceName, any.portNumber, optional({ weight: fc.integer({ min: 0, max: 1000000 }), namespace: any.dnsLabel, kind: fc.constant('Service') }))
  .map(([name, port, others]) => ({ name, port, ...others }));
const headers = optional({ set: named, add: named, remove: fc.uniqueArray(token, { maxLength: 2 }) });
const plainFilter = fc.oneof(
  headers.map((requestHeaderModifier) => ({ type: 'RequestHeaderModifier', requestHeaderModifier })),
  headers.map((responseHeaderModifier) => ({ type: 'ResponseHeaderModifier', responseHeaderModifier })),
  fc.tuple(backend, optional({ percent: fc.integer({ min: 0, max: 100 }) })).map(([{ weight: _, ...backendRef }, share]) => ({ type: 'RequestMirror', requestMirror: { backendRef, ...share } })),
  any.dnsLabel.map((name) => ({ type: 'ExtensionRef', extensionRef: { group: 'example.com', kind: 'Filter', name } })),
  optional({
    allowOrigins: fc.constantFrom(['https://shop.example'], ['*'], ['https://*.shop.example', 'http://localhost:8080']),
    allowMethods: fc.constantFrom(['GET', 'POST'], ['*']),
    allowHeaders: fc.constantFrom(['Accept', 'X-User'], ['*']),
    exposeHeaders: fc.constant(['X-Trace']),
    allowCredentials: fc.boolean(),
    maxAge: fc.integer({ min: 1, max: 86400 }),
  }).map((cors) => ({ type: 'CORS', cors })),
);
const filters = fc.uniqueArray(plainFilter, { maxLength: 2, selector: ({ type }) => type });
const fullPath = routePath.map((replaceFullPath) => ({ type: 'ReplaceFullPath', replaceFullPath }));
const prefixPath = routePath.map((replacePrefixMatch) => ({ type: 'ReplacePrefixMatch', replacePrefixMatch }));
const redirect = optional({ scheme: fc.constantFrom('http', 'https'), hostname: any.dnsLabel, port: any.portNumber, statusCode: fc.constantFrom(301, 302), path: fullPath });
const duration = fc.constantFrom('0s', '500ms', '1h30m');

const plainRule = fc.tuple(
  optional({ matches: fc.array(match, { minLength: 1, maxLength: 3 }), filters, backendRefs: fc.array(backend, { maxLength: 2 }) }),
  optional({
    timeouts: optional({ request: fc.constantFrom('0s', '10s', '2m'), backendRequest: duration }).filter(({ request, backendRequest }) => request !== '10s' || backendRequest !== '1h30m')
      .filter(({ request, backendRequest }) => request !== '2m' || backendRequest !== '1h30m'),
    retry: optional({ attempts: fc.integer({ min: 1, max: 5 }), backoff: duration, codes: fc.constantFrom([500], [502, 503]) }),
  }),
).map(([served, others]) => ({ ...served, ...others }));
const rewritten = fc.record({
  matches: prefixMatch.map((only) => [only]),
  filters: fc.oneof(prefixPath, fullPath).map((path) => [{ type: 'URLRewrite', urlRewrite: { path } }]),
  backendRefs: backend.map((only) => [only]),
});
const redirected = fc.record({ filters: redirect.map((requestRedirect) => [{ type: 'RequestRedirect', requestRedirect }]) });
const rule = fc.tuple(fc.oneof(plainRule, rewritten, redirected), optional({ name: any.dnsLabel })).map(([fields, name]) => ({ ...fields, ...name }));
const rules = fc.uniqueArray(rule, { minLength: 1, maxLength: 3, selector: ({ name }) => name ?? {} });

/** Routes of the Gateway API. */
export const httpRoute: fc.Arbitrary<Manifest> = fc.tuple(
  metadataWithOwners,
  optional({ parentRefs: parents, hostnames: fc.array(host, { maxLength: 3 }), rules }),
).map(([metadata, spec]) => ({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata, spec }));
