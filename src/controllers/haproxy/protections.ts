import { HAPROXY_PREFIX } from './facts';
import { HAPROXY_UNREAD } from './unread';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { Protection, ProtectionRule } from '../protection';
import { isLimit, networksOf, numberOf } from '../protection-values';
import { ServedPath } from '../served-path';

const [AUTH_TYPE, LIMIT, PERIOD] = ['auth-type', 'rate-limit-requests', 'rate-limit-period'].map(named);

function named(name: string): string {
  return HAPROXY_PREFIX + name;
}

function rule(what: ProtectionRule['what'], names: readonly string[], rest: Partial<ProtectionRule> = {}): ProtectionRule {
  return { what, options: names.map(named), ...rest };
}

/** @see https://www.haproxy.com/documentation/kubernetes-ingress/community/configuration-reference/ingress/ */
export const HAPROXY_PROTECTIONS: ProtectingAnnotations = {
  rules: [
    rule('authentication', ['auth-secret'], { counts: (_, around) => around.word(AUTH_TYPE) === 'basic-auth' }),
    rule('allowed clients', ['allow-list', 'whitelist'], { networks: networksOf }),
    rule('denied clients', ['deny-list', 'blacklist'], { networks: networksOf }),
    rule('rate limit', ['rate-limit-requests'], { counts: isLimit, limit: numberOf, with: [PERIOD] }),
    rule('clients without limits', ['rate-limit-whitelist'], { counts: (_, around) => around.has(LIMIT), networks: networksOf }),
  ],
  unread: HAPROXY_UNREAD,
  harmless: ['route-acl', 'ssl-passthrough', 'standalone-backend'].map(named),
};

export function haproxyProtections({ object }: ServedPath): Protection[] {
  return annotationProtections(object, HAPROXY_PROTECTIONS);
}
