import { HAPROXY_INGRESS_OLDER_PREFIX, HAPROXY_INGRESS_PREFIX } from './facts';
import { HAPROXY_INGRESS_UNREAD } from './unread';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { Look } from '../look';
import { Protection, ProtectionRule } from '../protection';
import { isLimit, networksOf, numberOf, sizeOf } from '../protection-values';
import { ServedPath } from '../served-path';

/** Both are read, the newer one first. */
const PREFIXES = [HAPROXY_INGRESS_PREFIX, HAPROXY_INGRESS_OLDER_PREFIX];

/** A client certificate is asked for, but none is needed. */
const NOT_NEEDED: ReadonlySet<string> = new Set(['off', 'optional', 'optional_no_ca']);

function named(...names: readonly string[]): string[] {
  return names.flatMap((name) => PREFIXES.map((prefix) => prefix + name));
}

function word(around: Look, name: string): string {
  return named(name).map((option) => around.word(option)).find((text) => text !== '') ?? '';
}

function rule(what: ProtectionRule['what'], names: readonly string[], rest: Partial<ProtectionRule> = {}): ProtectionRule {
  return { what, options: named(...names), ...rest };
}

/** @see https://haproxy-ingress.github.io/docs/configuration/keys/ */
export const HAPROXY_INGRESS_PROTECTIONS: ProtectingAnnotations = {
  rules: [
    rule('authentication', ['auth-secret']),
    rule('authentication', ['auth-url']),
    rule('authentication', ['oauth']),
    rule('client certificates', ['auth-tls-secret'], { counts: (_, around) => !NOT_NEEDED.has(word(around, 'auth-tls-verify-client')) }),
    rule('allowed clients', ['allowlist-source-range', 'whitelist-source-range'], { networks: networksOf, with: named('allowlist-source-header') }),
    rule('denied clients', ['denylist-source-range'], { networks: networksOf }),
    rule('rate limit', ['limit-rps'], { counts: isLimit, limit: numberOf }),
    rule('connection limit', ['limit-connections'], { counts: isLimit, limit: numberOf }),
    rule('clients without limits', ['limit-whitelist'], {
      counts: (_, around) => word(around, 'limit-rps') !== '' || word(around, 'limit-connections') !== '', networks: networksOf,
    }),
    rule('body size', ['proxy-body-size'], { counts: (value) => value !== 'unlimited' && isLimit(value), limit: sizeOf }),
    rule('web application firewall', ['waf'], { counts: (_, around) => word(around, 'waf-mode') !== 'detect' }),
  ],
  unread: HAPROXY_INGRESS_UNREAD,
  harmless: [...named('path-type', 'ssl-redirect-code', 'server-alias', 'use-resolver', 'waf-mode'), 'ingress.kubernetes.io/force-ssl-redirect'],
};

export function haproxyIngressProtections({ object }: ServedPath): Protection[] {
  return annotationProtections(object, HAPROXY_INGRESS_PROTECTIONS);
}
