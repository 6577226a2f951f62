import { CILIUM, CILIUM_PREFIX } from './facts';
import { CILIUM_UNREAD } from './unread';
import { byElements, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { ingressByIngress } from '../ingress-by-ingress';
import { ingressPaths, IngressReading } from '../ingress-paths';
import { SeenObject } from '../seen-objects';

/** How the modes of load balancers are called. */
const MODES: ReadonlySet<string> = new Set(['dedicated', 'shared']);
const SWITCHES: ReadonlySet<string> = new Set(['enabled', 'disabled']);
const compared = comparedBy({ prefix: byElements, implementationSpecific: (path) => ({ match: 'expression', path }) });

/** How Cilium reads Ingresses. */
export function ciliumReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: CILIUM.name,
    annotationPrefixes: [CILIUM_PREFIX],
    className,
    unreadParts: CILIUM_UNREAD,
    protectionsOf: () => [],
    pathsOf: (ingress, objects) => {
      const isShared = ingress.annotations.text(`${CILIUM_PREFIX}loadbalancer-mode`, (mode) => MODES.has(mode)) === 'shared';
      return ingressPaths(ingress, objects, { compared, plainHttp: plainHttpOf(ingress), common: isShared ? {} : { entry: ingress.toString() } });
    },
  });
}

/** It redirects unless it is installed otherwise. */
function plainHttpOf({ annotations }: SeenObject): IngressReading['plainHttp'] {
  switch (annotations.text(`${CILIUM_PREFIX}force-https`, (text) => SWITCHES.has(text))) {
    case 'enabled': return { kind: 'redirect', permanent: true };
    case 'disabled': return 'served';
    default: return { kind: 'unknown' };
  }
}
