import { HAPROXY_INGRESS, HAPROXY_INGRESS_ALLOW_LISTS, HAPROXY_INGRESS_OLDER_PREFIX, HAPROXY_INGRESS_PREFIX } from './facts';
import { haproxyIngressProtections } from './protections';
import { HAPROXY_INGRESS_UNREAD } from './unread';
import { allowedByAnnotation } from '../allowed-networks';
import { byCharacters, byElements, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { ingressByIngress } from '../ingress-by-ingress';
import { ingressPaths } from '../ingress-paths';
import { SeenObject } from '../seen-objects';

/** Of several names for the same the first is taken, so that the others stay unread. */
const PREFIXES = [HAPROXY_INGRESS_PREFIX, HAPROXY_INGRESS_OLDER_PREFIX];
const SSL_REDIRECTS = PREFIXES.map((prefix) => `${prefix}ssl-redirect`);
const compared = comparedBy({ prefix: byElements, implementationSpecific: byCharacters });

/** How HAProxy Ingress reads Ingresses. */
export function haproxyIngressReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: HAPROXY_INGRESS.name,
    annotationPrefixes: PREFIXES,
    className,
    unreadParts: HAPROXY_INGRESS_UNREAD,
    protectionsOf: haproxyIngressProtections,
    pathsOf: (ingress, objects) => ingressPaths(ingress, objects, {
      compared,
      plainHttp: redirects(ingress) ? { kind: 'redirect', permanent: false } : 'served',
      common: { allowed: allowedByAnnotation(ingress.annotations, HAPROXY_INGRESS_ALLOW_LISTS) },
    }),
  });
}

/** What has a certificate is redirected unless that is switched off. */
function redirects({ annotations }: SeenObject): boolean {
  const annotation = SSL_REDIRECTS.find((name) => annotations.has(name));
  return annotation === undefined || annotations.text(annotation, isFlag) !== 'false';
}
