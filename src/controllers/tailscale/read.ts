import { TAILSCALE, TAILSCALE_PREFIX } from './facts';
import { tailscaleProtections } from './protections';
import { TAILSCALE_UNREAD } from './unread';
import { byElements } from '../compared-path';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { ingressByIngress } from '../ingress-by-ingress';
import { plainPath } from '../ingress-paths';
import { rulesOf } from '../ingress-rules';
import { SeenObject } from '../seen-objects';
import { EntryReach, ServedPath } from '../served-path';

const FUNNEL = `${TAILSCALE_PREFIX}funnel`;

/**
 * How the operator of Tailscale reads Ingresses: each is one machine of the tailnet, by HTTPS, whose name is the first
 * host of `tls`. All paths are prefixes, and hosts of rules do not count.
 */
export function tailscaleReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: TAILSCALE.name,
    annotationPrefixes: [TAILSCALE_PREFIX],
    className,
    unreadParts: TAILSCALE_UNREAD,
    protectionsOf: tailscaleProtections,
    pathsOf: (ingress, objects) => {
      const host = machineOf(ingress);
      const redirects = ingress.annotations.text(`${TAILSCALE_PREFIX}http-redirect`, isFlag) === 'true';
      const common = { reach: reachOf(ingress), entry: ingress.toString() };
      return rulesOf(ingress).flatMap((rule): ServedPath[] => {
        objects.takeServices(rule.backend === undefined ? [] : [rule.backend]);
        const plain = { ...plainPath(ingress, { ...rule, host }, byElements(rule.path)), ...common };
        const https: ServedPath = { ...plain, scheme: 'https', certificate: {} };
        return redirects ? [https, { ...plain, outcome: { kind: 'redirect', permanent: true } }] : [https];
      });
    },
  });
}

/** Without a name in `tls` it is called after the Ingress, in a way that its installation decides. */
function machineOf({ spec }: SeenObject): string | undefined {
  const [tls] = spec.children('tls');
  return tls?.texts('hosts')[0]?.toLowerCase();
}

function reachOf({ annotations }: SeenObject): EntryReach {
  return annotations.text(FUNNEL, isFlag) === 'true'
    ? { from: 'internet', networks: [], because: `by annotation '${FUNNEL}'` }
    : { from: 'private', networks: [], because: 'the machines of its tailnet reach it, and nobody else' };
}
