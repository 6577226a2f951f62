import {
  ALLOW_HTTP, FRONTEND_CONFIG, FRONTEND_CONFIG_ANNOTATION, GKE, GKE_PREFIX, GKE_REACH, MANAGED_CERTIFICATES, PRE_SHARED_CERTIFICATES,
} from './facts';
import { gkeProtections } from './protections';
import { GKE_UNREAD } from './unread';
import { byElements, byStar, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { ingressByIngress } from '../ingress-by-ingress';
import { ingressPaths, IngressReading } from '../ingress-paths';
import { INGRESS_CLASS } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { EntryReach } from '../served-path';

const PERMANENT: ReadonlySet<string> = new Set(['MOVED_PERMANENTLY_DEFAULT', 'PERMANENT_REDIRECT']);
const CODES: ReadonlySet<string> = new Set([...PERMANENT, 'FOUND', 'SEE_OTHER', 'TEMPORARY_REDIRECT']);
const compared = comparedBy({ prefix: byElements, implementationSpecific: byStar });

/** How the controller of GKE reads Ingresses: each is a load balancer of its own. */
export function gkeIngressReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: GKE.name,
    annotationPrefixes: [GKE_PREFIX, PRE_SHARED_CERTIFICATES, ALLOW_HTTP],
    ownTypes: [FRONTEND_CONFIG],
    className,
    unreadParts: GKE_UNREAD,
    protectionsOf: gkeProtections,
    pathsOf: (ingress, objects) => ingressPaths(ingress, objects, {
      compared,
      otherCertificate: hasCertificates(ingress) ? {} : undefined,
      plainHttp: plainHttpOf(ingress, objects),
      common: { reach: reachOf(ingress), entry: ingress.toString() },
    }),
  });
}

function reachOf({ annotations }: SeenObject): EntryReach | undefined {
  const className = annotations.text(INGRESS_CLASS);
  const from = className === undefined || !Object.hasOwn(GKE_REACH, className) ? undefined : GKE_REACH[className];
  return from === undefined ? undefined : { from, networks: [], because: `by class '${className}'` };
}

/** Those that Google has, beside Secrets. */
function hasCertificates({ annotations }: SeenObject): boolean {
  const names = [MANAGED_CERTIFICATES, PRE_SHARED_CERTIFICATES].map((annotation) => annotations.text(annotation));
  return names.some((name) => name !== undefined && name !== '');
}

/** It serves plain HTTP too, unless that is switched off, or a FrontendConfig redirects it. */
function plainHttpOf({ annotations, namespace }: SeenObject, objects: SeenObjects): IngressReading['plainHttp'] {
  if (annotations.text(ALLOW_HTTP, isFlag) === 'false') {
    return 'closed';
  }
  const name = annotations.text(FRONTEND_CONFIG_ANNOTATION);
  const config = name === undefined ? undefined : objects.find(FRONTEND_CONFIG, namespace, name)?.take();
  return name === undefined ? 'served' : config === undefined ? { kind: 'unknown' } : redirectOf(config);
}

function redirectOf({ spec }: SeenObject): IngressReading['plainHttp'] {
  const redirect = spec.child('redirectToHttps');
  const code = redirect?.text('responseCodeName', (text) => CODES.has(text));
  return redirect?.flag('enabled') ? { kind: 'redirect', permanent: code === undefined || PERMANENT.has(code) } : 'served';
}
