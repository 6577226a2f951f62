import { F5_NGINX, F5_OTHER_PREFIX, F5_PREFIX, F5_SSL_REDIRECTS } from './facts';
import { f5NginxProtections } from './protections';
import { F5_UNREAD } from './unread';
import { byCharacters, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { ingressPaths } from '../ingress-paths';
import { INGRESS, INGRESS_CLASS, ingressesOfClass } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Outcome, ServedPath } from '../served-path';

const MERGEABLE = `${F5_PREFIX}mergeable-ingress-type`;
const PERMANENT: ReadonlySet<string> = new Set(['301', '308']);
const CODES: ReadonlySet<string> = new Set([...PERMANENT, '302', '307']);
const compared = comparedBy({ prefix: byCharacters, implementationSpecific: byCharacters });

/** How the NGINX Ingress Controller of F5 reads Ingresses: the minions of a host have the certificate of its master. */
export function f5NginxReader(className: string | undefined): ControllerReader {
  return {
    label: F5_NGINX.name,
    annotationPrefixes: [F5_PREFIX, F5_OTHER_PREFIX, ...F5_SSL_REDIRECTS, INGRESS_CLASS],
    ownTypes: new Set([INGRESS]),
    unreadParts: F5_UNREAD,
    everyHostServesAll: false,
    protectionsOf: f5NginxProtections,
    read: (objects) => {
      const ingresses = ingressesOfClass(objects, className);
      const masters = new Map(ingresses.filter((ingress) => isMergeable(ingress, 'master')).map((master) => [hostOf(master), master]));
      const masterOf = (ingress: SeenObject) => isMergeable(ingress, 'minion') ? masters.get(hostOf(ingress)) : undefined;
      return { paths: ingresses.flatMap((ingress) => pathsOf(ingress, masterOf(ingress), objects)), differences: [] };
    },
  };
}

function isMergeable({ annotations }: SeenObject, type: 'master' | 'minion'): boolean {
  return annotations.text(MERGEABLE, (text) => text === 'master' || text === 'minion') === type;
}

/** Masters and minions have one. */
function hostOf({ spec }: SeenObject): string | undefined {
  return spec.children('rules')[0]?.text('host')?.toLowerCase();
}

function pathsOf(ingress: SeenObject, master: SeenObject | undefined, objects: SeenObjects): ServedPath[] {
  const host = master ?? ingress;
  const paths = ingressPaths(ingress, objects, { compared, secured: host, plainHttp: plainHttpOf(host) });
  return master === undefined ? paths : paths.map((path) => ({ ...path, namespace: master.namespace, saidBy: [...path.saidBy, master.annotations] }));
}

/** It redirects what has a certificate unless that is switched off, for good unless it has another code. */
function plainHttpOf({ annotations }: SeenObject): 'served' | Outcome {
  const flags = F5_SSL_REDIRECTS.map((name) => annotations.text(name, isFlag));
  const code = annotations.text(`${F5_PREFIX}http-redirect-code`, (text) => CODES.has(text)) ?? '301';
  return flags.includes('false') ? 'served' : { kind: 'redirect', permanent: PERMANENT.has(code) };
}
