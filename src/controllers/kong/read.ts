import { KONG, KONG_PREFIX } from './facts';
import { kongProtections } from './protections';
import { KONG_UNREAD } from './unread';
import { isListOf, itemsOf } from '../../text/listed';
import { byCharacters, byElements, comparedBy } from '../compared-path';
import { ControllerReader } from '../controller';
import { ingressByIngress } from '../ingress-by-ingress';
import { ingressPaths, IngressReading } from '../ingress-paths';
import { SeenObject } from '../seen-objects';

const METHODS = `${KONG_PREFIX}methods`;
const HEADERS = `${KONG_PREFIX}headers.`;
const EXPRESSION = '/~';

/** With TLS, since the names are of gRPC and of HTTP. */
const SECURE: ReadonlySet<string> = new Set(['https', 'grpcs']);
const PROTOCOLS: ReadonlySet<string> = new Set(['http', 'grpc', ...SECURE]);
const REDIRECTS: ReadonlySet<string> = new Set(['301', '302', '307', '308']);

/** The status by which clients are asked to come back by HTTPS, so that nothing is served. */
const UPGRADE_REQUIRED = '426';

const compared = comparedBy({
  prefix: byElements,
  implementationSpecific: (path) => path.startsWith(EXPRESSION) ? { match: 'expression', path: path.slice(EXPRESSION.length) } : byCharacters(path),
});

/** How Kong reads Ingresses. */
export function kongReader(className: string | undefined): ControllerReader {
  return ingressByIngress({
    label: KONG.name,
    annotationPrefixes: [KONG_PREFIX],
    className,
    unreadParts: KONG_UNREAD,
    protectionsOf: kongProtections,
    pathsOf: (ingress, objects) => {
      const conditions = conditionsOf(ingress);
      const paths = ingressPaths(ingress, objects, { compared, plainHttp: plainHttpOf(ingress) });
      return conditions.length === 0 ? paths : paths.map((path) => path.isDefault ? path : { ...path, conditions });
    },
  });
}

/** Methods and headers that requests are told apart by, the same for all paths of an Ingress. */
function conditionsOf({ annotations }: SeenObject): string[] {
  const methods = itemsOf(annotations.text(METHODS) ?? '').map((method) => `method ${method}`).join(' or ');
  const headers = annotations.names().filter((name) => name.startsWith(HEADERS)).sort()
    .map((name) => `header ${name.slice(HEADERS.length)}: ${itemsOf(annotations.text(name) ?? '').join(' or ')}`);
  return [methods, ...headers].filter((condition) => condition !== '');
}

/** Without the protocols of TLS alone it serves plain HTTP too; with them it redirects only if it has a code for that. */
function plainHttpOf({ annotations }: SeenObject): IngressReading['plainHttp'] {
  const protocols = itemsOf(annotations.text(`${KONG_PREFIX}protocols`, isListOf((protocol) => PROTOCOLS.has(protocol))) ?? '');
  const code = annotations.text(`${KONG_PREFIX}https-redirect-status-code`, (text) => text === UPGRADE_REQUIRED || REDIRECTS.has(text));
  if (protocols.length === 0 || !protocols.every((protocol) => SECURE.has(protocol))) {
    return 'served';
  }
  return code === undefined || code === UPGRADE_REQUIRED ? 'closed' : { kind: 'redirect', permanent: code === '301' || code === '308' };
}
