import { F5_POLICY, F5_OTHER_PREFIX, F5_PREFIX } from './facts';
import { F5_UNREAD } from './unread';
import { itemsOf } from '../../text/listed';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { isMap } from '../look';
import { notUnderstood, Protection, ProtectionRule, protectionsBy } from '../protection';
import { bodySizeOf, isOn, networksOf, rateOf } from '../protection-values';
import { SeenObject, SeenObjects } from '../seen-objects';
import { ServedPath } from '../served-path';

const POLICIES = [F5_PREFIX, F5_OTHER_PREFIX].map((prefix) => `${prefix}policies`);
const POLICY = F5_POLICY;

/** What nginx lets through by itself. */
const USUAL_BODY = 1024 ** 2;

/** @see https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/ */
export const F5_PROTECTIONS: ProtectingAnnotations = {
  rules: [
    { what: 'authentication', options: [`${F5_PREFIX}basic-auth-secret`] },
    { what: 'authentication', options: [`${F5_OTHER_PREFIX}jwt-key`], with: [`${F5_OTHER_PREFIX}jwt-token`] },
    {
      what: 'rate limit',
      options: [`${F5_PREFIX}limit-req-rate`],
      counts: (_, around) => !isOn(around.word(`${F5_PREFIX}limit-req-dry-run`)),
      limit: rateOf,
      with: ['key', 'burst', 'scale'].map((name) => `${F5_PREFIX}limit-req-${name}`),
    },
    { what: 'body size', options: [`${F5_PREFIX}client-max-body-size`], limit: bodySizeOf, limitWithout: USUAL_BODY },
  ],
  unread: F5_UNREAD,
  harmless: [
    ...POLICIES,
    ...['client-body-buffer-size', 'custom-http-errors', 'http2', 'listen-ports', 'listen-ports-ssl', 'path-regex', 'ssl-ciphers', 'ssl-prefer-server-ciphers', 'use-cluster-ip']
      .map((name) => F5_PREFIX + name),
    ...['health-checks', 'jwt-login-url', 'jwt-realm', 'slow-start', 'sticky-cookie-services'].map((name) => F5_OTHER_PREFIX + name),
  ],
};

/** @see https://docs.nginx.com/nginx-ingress-controller/configuration/policy-resource/ */
const FIELDS: readonly ProtectionRule[] = [
  { what: 'allowed clients', options: ['accessControl'], within: 'allow', networks: networksOf, counts: (value) => isMap(value) && value.allow !== undefined },
  { what: 'denied clients', options: ['accessControl'], within: 'deny', networks: networksOf, counts: (value) => isMap(value) && value.allow === undefined },
  { what: 'rate limit', options: ['rateLimit'], within: 'rate', limit: rateOf, counts: (value) => isMap(value) && value.dryRun !== true },
  ...['apiKey', 'basicAuth', 'externalAuth', 'jwt', 'oidc'].map((name): ProtectionRule => ({ what: 'authentication', options: [name] })),
  { what: 'client certificates', options: ['ingressMTLS'], counts: (value) => isMap(value) && !['off', 'optional', 'optional_no_ca'].includes(String(value.verifyClient)) },
  { what: 'web application firewall', options: ['waf'], counts: (value) => isMap(value) && value.enable === true },
];

/** Of the upstream, the answers and the class. */
const HARMLESS: ReadonlySet<string> = new Set(['cache', 'cors', 'egressMTLS', 'hsts', 'ingressClassName']);

export function f5NginxProtections({ object }: ServedPath, objects: SeenObjects): Protection[] {
  const { annotations, namespace } = object;
  const policies = POLICIES.flatMap((annotation) => itemsOf(annotations.word(annotation)).flatMap((reference) => {
    const [first, second] = reference.split('/', 2);
    const policy = objects.find(POLICY, second === undefined ? namespace : first, second ?? first);
    return policy === undefined ? [notUnderstood(annotation, object, reference)] : policyProtections(policy);
  }));
  return [...annotationProtections(object, F5_PROTECTIONS), ...policies];
}

function policyProtections(policy: SeenObject): Protection[] {
  const { spec } = policy;
  const known = new Set(FIELDS.flatMap(({ options }) => options));
  const unknown = spec.names().filter((name) => !known.has(name) && !HARMLESS.has(name));
  return [...protectionsBy(FIELDS, spec, policy), ...unknown.map((name) => notUnderstood(name, policy, spec.peek(name)))];
}
