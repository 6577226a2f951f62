import { NGINX_PREFIX } from './facts';
import { NGINX_UNREAD } from './unread';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { Look } from '../look';
import { Protection, ProtectionRule } from '../protection';
import { bodySizeOf, isLimit, isOn, networksOf, numberOf } from '../protection-values';
import { ServedPath } from '../served-path';

const [AUTH_TYPE, AUTH_TLS_SECRET, AUTH_TLS_VERIFY, SATISFY] = ['auth-type', 'auth-tls-secret', 'auth-tls-verify-client', 'satisfy'].map(named);
const LIMITS = ['limit-rps', 'limit-rpm', 'limit-connections'].map(named);

/** What nginx lets through by itself. */
const USUAL_BODY = 1024 ** 2;
const USUAL_BURST = 5;

/** A client certificate is asked for, but none is needed. */
const NOT_NEEDED: ReadonlySet<string> = new Set(['off', 'optional', 'optional_no_ca']);

function named(name: string): string {
  return NGINX_PREFIX + name;
}

function rule(what: ProtectionRule['what'], names: readonly string[], rest: Partial<ProtectionRule> = {}): ProtectionRule {
  return { what, options: names.map(named), ...rest };
}

function needsCertificate(_: unknown, around: Look): boolean {
  return around.word(AUTH_TLS_SECRET) !== '' && !NOT_NEEDED.has(around.word(AUTH_TLS_VERIFY));
}

function hasLimits(_: unknown, around: Look): boolean {
  return LIMITS.some((name) => around.has(name) && isLimit(around.peek(name)));
}

/** @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/ */
export const NGINX_PROTECTIONS: ProtectingAnnotations = {
  rules: [
    rule('authentication', ['auth-url']),
    rule('authentication', ['auth-secret'], { counts: (_, around) => ['basic', 'digest'].includes(around.word(AUTH_TYPE)), with: [AUTH_TYPE] }),
    rule('client certificates', ['auth-tls-secret'], { counts: needsCertificate }),
    rule('client certificates', ['auth-tls-match-cn'], { counts: needsCertificate }),
    rule('allowed clients', ['allowlist-source-range', 'whitelist-source-range'], { networks: networksOf }),
    rule('denied clients', ['denylist-source-range'], { networks: networksOf }),
    ...['limit-rps', 'limit-rpm'].map((name) => rule('rate limit', [name], { counts: isLimit, limit: numberOf })),
    rule('rate limit', ['limit-burst-multiplier'], { counts: hasLimits, limit: numberOf, limitWithout: USUAL_BURST }),
    rule('connection limit', ['limit-connections'], { counts: isLimit, limit: numberOf }),
    rule('clients without limits', ['limit-allowlist', 'limit-whitelist'], { counts: hasLimits, networks: networksOf }),
    rule('body size', ['proxy-body-size'], { limit: bodySizeOf, limitWithout: USUAL_BODY }),
    ...['enable-modsecurity', 'enable-owasp-core-rules'].map((name) => rule('web application firewall', [name], { counts: isOn })),
    // what all Ingresses are protected by is said elsewhere
    rule('not understood', ['enable-global-auth'], { counts: (value) => value === 'false' }),
  ],
  unread: NGINX_UNREAD,
  harmless: [
    'backend-protocol', 'canary', 'fastcgi-index', 'fastcgi-params-configmap', 'force-ssl-redirect', 'from-to-www-redirect', 'preserve-trailing-slash',
    'rewrite-target', 'ssl-redirect', 'use-port-in-redirects', 'use-regex',
  ].map(named),
};

/** A client needs one of both where any of them satisfies: so the networks are no list of allowed clients. */
export function nginxProtections({ object }: ServedPath): Protection[] {
  const found = annotationProtections(object, NGINX_PROTECTIONS);
  const asking = found.filter(({ what }) => what === 'authentication');
  const allowed = found.find(({ what }) => what === 'allowed clients');
  if (asking.length === 0 || allowed === undefined || !satisfiesAny(object.annotations)) {
    return found;
  }
  const exceptFrom = allowed.networks ?? [allowed.value];
  return found.filter((one) => one !== allowed).map((one) => asking.includes(one) ? { ...one, exceptFrom } : one);
}

/** Whether clients get in that are let through by their address, or say who they are. */
export function asksInsteadOfAddress(annotations: Look): boolean {
  const isAsked = annotations.word(named('auth-url')) !== '' || (annotations.word(named('auth-secret')) !== '' && ['basic', 'digest'].includes(annotations.word(AUTH_TYPE)));
  return isAsked && satisfiesAny(annotations);
}

function satisfiesAny(annotations: Look): boolean {
  return annotations.word(SATISFY).toLowerCase() === 'any';
}
