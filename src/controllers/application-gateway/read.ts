import { AGIC, AGIC_CERTIFICATE, AGIC_PREFIX } from './facts';
import { applicationGatewayProtections } from './protections';
import { AGIC_UNREAD } from './unread';
import { byCharacters, byStar, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { ingressByIngress } from '../ingress-by-ingress';
import { ingressPaths } from '../ingress-paths';
import { SeenObject } from '../seen-objects';
import { EntryReach } from '../served-path';

const USE_PRIVATE_IP = `${AGIC_PREFIX}use-private-ip`;
const HOSTNAME_EXTENSION = `${AGIC_PREFIX}hostname-extension`;

/** A prefix without a slash at its end is compared character by character. */
const compared = comparedBy({ prefix: byCharacters, implementationSpecific: byStar });

/** How the Application Gateway Ingress Controller reads Ingresses. */
export function applicationGatewayReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: AGIC.name,
    annotationPrefixes: [AGIC_PREFIX],
    className,
    unreadParts: AGIC_UNREAD,
    protectionsOf: applicationGatewayProtections,
    pathsOf: (ingress, objects) => {
      const redirects = ingress.annotations.text(`${AGIC_PREFIX}ssl-redirect`, isFlag) === 'true';
      const certificate = ingress.annotations.text(AGIC_CERTIFICATE);
      return ingressPaths(ingress, objects, {
        compared,
        otherCertificate: certificate ? {} : undefined,
        // what has a certificate gets no listener for plain HTTP, but for the redirect
        plainHttp: redirects ? { kind: 'redirect', permanent: true } : 'closed',
        otherHosts: otherHostsOf(ingress),
        common: { reach: reachOf(ingress) },
      });
    },
  });
}

/** The listener of each rule takes them too, with its certificate. */
function otherHostsOf({ annotations }: SeenObject): string[] {
  const text = annotations.text(HOSTNAME_EXTENSION) ?? '';
  return text.split(',').map((host) => host.trim().toLowerCase()).filter((host) => host !== '');
}

/** Which of the two addresses of the gateway; without the annotation its installation decides. */
function reachOf({ annotations }: SeenObject): EntryReach | undefined {
  const isPrivate = annotations.text(USE_PRIVATE_IP, isFlag);
  return isPrivate === undefined ? undefined : { from: isPrivate === 'true' ? 'private' : 'internet', networks: [], because: `by annotation '${USE_PRIVATE_IP}'` };
}
