import { HAPROXY, HAPROXY_ALLOW_LIST, HAPROXY_PREFIX } from './facts';
import { haproxyProtections } from './protections';
import { HAPROXY_UNREAD } from './unread';
import { allowedByAnnotation } from '../allowed-networks';
import { byCharacters, byElements, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { ingressByIngress } from '../ingress-by-ingress';
import { ingressPaths } from '../ingress-paths';
import { SeenObject } from '../seen-objects';
import { Outcome } from '../served-path';

const CODES: ReadonlySet<string> = new Set(['301', '302', '303']);
const compared = comparedBy({ prefix: byElements, implementationSpecific: byCharacters });

/** How the controller of HAProxy Technologies reads Ingresses. */
export function haproxyReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: HAPROXY.name,
    annotationPrefixes: [HAPROXY_PREFIX],
    className,
    unreadParts: HAPROXY_UNREAD,
    protectionsOf: haproxyProtections,
    pathsOf: (ingress, objects) => ingressPaths(ingress, objects, {
      compared,
      plainHttp: plainHttpOf(ingress),
      common: { allowed: allowedByAnnotation(ingress.annotations, [HAPROXY_ALLOW_LIST]) },
    }),
  });
}

/** It redirects what has a certificate unless that is switched off, and for now unless it has another code. */
function plainHttpOf({ annotations }: SeenObject): 'served' | Outcome {
  const redirects = annotations.text(`${HAPROXY_PREFIX}ssl-redirect`, isFlag) !== 'false';
  const code = annotations.text(`${HAPROXY_PREFIX}ssl-redirect-code`, (text) => CODES.has(text));
  return redirects ? { kind: 'redirect', permanent: code === '301' } : 'served';
}
