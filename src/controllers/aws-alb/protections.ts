import { ALB_PREFIX } from './facts';
import { SECURITY_GROUPS } from './reach';
import { ALB_UNREAD } from './unread';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { Look } from '../look';
import { Protection, ProtectionRule, protectionsBy } from '../protection';
import { isOn, networksOf } from '../protection-values';
import { SeenObjects } from '../seen-objects';
import { ServedPath } from '../served-path';

const [AUTH_TYPE, UNAUTHENTICATED] = ['auth-type', 'auth-on-unauthenticated-request'].map((name) => ALB_PREFIX + name);

/** The annotation of whom is asked, by the type. */
const ASKED: ReadonlyMap<string, string> = new Map([['oidc', `${ALB_PREFIX}auth-idp-oidc`], ['cognito', `${ALB_PREFIX}auth-idp-cognito`]]);

/** Of Ingresses and Services. */
const AUTHENTICATION: ProtectionRule = {
  what: 'authentication',
  options: [AUTH_TYPE],
  counts: (type, around) => around.word(ASKED.get(String(type)) ?? '') !== '' && around.word(UNAUTHENTICATED) !== 'allow',
  with: [...ASKED.values()],
};

/** @see https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/ */
export const ALB_PROTECTIONS: ProtectingAnnotations = {
  rules: [
    { what: 'authentication', options: [`${ALB_PREFIX}jwt-validation`] },
    { what: 'client certificates', options: [`${ALB_PREFIX}mutual-authentication`], counts: asksForCertificates },
    { what: 'allowed clients', options: [`${ALB_PREFIX}inbound-cidrs`], counts: (_, around) => !around.has(SECURITY_GROUPS), networks: networksOf },
    { what: 'allowed clients', options: [SECURITY_GROUPS] },
    { what: 'allowed clients', options: [`${ALB_PREFIX}security-group-prefix-lists`], counts: (_, around) => !around.has(SECURITY_GROUPS) },
    ...['wafv2-acl-arn', 'wafv2-acl-name', 'waf-acl-id', 'web-acl-id'].map((name): ProtectionRule =>
      ({ what: 'web application firewall', options: [ALB_PREFIX + name], counts: (value) => value !== 'none' })),
    { what: 'rate limit', options: [`${ALB_PREFIX}shield-advanced-protection`], counts: isOn },
  ],
  unread: ALB_UNREAD,
  harmless: ['create-acm-cert', 'frontend-nlb-scheme', 'frontend-nlb-security-groups', 'frontend-nlb-subnets', 'enable-frontend-nlb', 'listen-ports', 'use-regex-path-match']
    .map((name) => ALB_PREFIX + name),
};

/** How many ports it is for, each with its mode: only one of them verifies. */
function asksForCertificates(value: unknown): boolean {
  return typeof value === 'string' && /"mode"\s*:\s*"verify"/.test(value);
}

/** What a Service says of authentication goes before what its Ingress says. */
export function albProtections({ object, outcome }: ServedPath, objects: SeenObjects): Protection[] {
  const [service] = (outcome.kind === 'backends' ? outcome.backends : []).flatMap(({ kind, namespace, name }) =>
    kind === 'Service' ? objects.find('/Service', namespace, name) ?? [] : []);
  const own = service?.annotations;
  const names = [AUTH_TYPE, UNAUTHENTICATED, ...ASKED.values()];
  const asked = new Look(Object.fromEntries(names.flatMap((name) => {
    const value = own?.peek(name) ?? object.annotations.peek(name);
    return value === undefined ? [] : [[name, value]];
  })), 'metadata.annotations');
  const asking = protectionsBy([AUTHENTICATION], asked, service !== undefined && service.annotations.has(AUTH_TYPE) ? service : object);
  return [...asking, ...annotationProtections(object, ALB_PROTECTIONS)];
}
