import { ENTRY_POINTS, schemesOf } from './entry-points';
import { MIDDLEWARE, MIDDLEWARES, OLDER_MIDDLEWARE, ROUTER, SERVERS_SCHEME, TRAEFIK_PREFIX, TraefikFacts } from './facts';
import { middlewareEffect } from './middleware-effect';
import { traefikProtections } from './protections';
import { TRAEFIK_EFFECTS, TRAEFIK_UNREAD } from './unread';
import { push } from '../../collections/push';
import { itemsOf } from '../../text/listed';
import { ControllerReader } from '../controller';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, IngressRule, outcomeOf, rulesOf, certificateFor } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { AllowedNetworks, PathMatch, ServedPath } from '../served-path';
import { withProtocol } from '../spoken-protocol';

/** Lower than any rule. */
const DEFAULT_BACKEND = -(2 ** 31);

/**
 * How Traefik 3 reads Ingresses and their Middlewares: prefixes are compared character by character, longer rules
 * go first, and a path for every host is one of all hosts.
 */
export function traefikReader(facts: TraefikFacts): ControllerReader {
  return {
    label: 'Traefik',
    annotationPrefixes: [TRAEFIK_PREFIX, INGRESS_CLASS],
    ownTypes: new Set([INGRESS, MIDDLEWARE, OLDER_MIDDLEWARE]),
    unreadParts: TRAEFIK_UNREAD,
    effects: TRAEFIK_EFFECTS,
    everyHostServesAll: true,
    protectionsOf: traefikProtections,
    read: (objects) => {
      const reader = { facts, objects, middlewares: middlewaresByReference(objects) };
      const ingresses = ingressesOfClass(objects, facts.className);
      const paths = ingresses.flatMap((ingress) => rulesOf(ingress).flatMap((rule) => routerPaths(ingress, rule, reader)));
      return { paths, differences: [] };
    },
  };
}

interface Reader {
  readonly facts: TraefikFacts;
  readonly objects: SeenObjects;
  readonly middlewares: ReadonlyMap<string, readonly SeenObject[]>;
}

function routerPaths(ingress: SeenObject, rule: IngressRule, reader: Reader): ServedPath[] {
  const { annotations, namespace } = ingress;
  const { host, path, pathType } = rule;
  const chain = middlewaresOf(ingress, reader);
  const match = matchOf(path, pathType);
  if (rule.backend !== undefined) {
    reader.objects.takeServices([rule.backend]);
  }
  const schemes = schemesOf(ingress, reader.facts);
  const servedBy = (scheme: ServedPath['scheme']) => afterChain(rule, match, chain, reader.objects, scheme);
  // an entry point of which nothing is said may redirect everything
  const isAssumed = reader.facts.areAssumed === true && schemes.length > 1 && !annotations.has(ENTRY_POINTS) && servedBy('http').outcome.kind === 'backends';
  const apart = apartBy(ingress);
  return schemes.map((scheme): ServedPath => ({
    scheme,
    ...(host === undefined ? {} : { host }),
    match,
    path,
    spelled: { path, type: pathType },
    precedence: rule.isDefault ? DEFAULT_BACKEND : priorityOf(ingress) ?? ruleLength(rule),
    ...servedBy(scheme),
    ...(isAssumed && scheme === 'http' ? { outcome: { kind: 'unknown' } } : {}),
    ...(scheme === 'http' ? {} : { certificate: certificateFor(ingress, host) ?? {} }),
    apart,
    object: ingress,
    namespace,
    ...(rule.isDefault === true ? { isDefault: true } : {}),
    saidBy: [rule.saidBy, annotations, ...chain.map(({ spec }) => spec)],
  }));
}

/** A router with TLS takes nothing but HTTPS, so that a plain one may stand beside it. */
function apartBy({ annotations }: SeenObject): string {
  const [entryPoints, priority, tls] = ['entrypoints', 'priority', 'tls'].map((name) => annotations.word(ROUTER + name));
  return `${entryPoints} ${priority} ${tls === 'true'}`;
}

function matchOf(path: string, pathType: string | undefined): PathMatch {
  if (pathType === 'Exact') {
    return 'exact';
  }
  return path === '/' ? 'elements' : path.endsWith('/') ? 'below' : 'characters';
}

function priorityOf({ annotations }: SeenObject): number | undefined {
  const text = annotations.text(`${ROUTER}priority`, (number) => /^[1-9]\d{0,8}$/.test(number));
  return text === undefined ? undefined : Number(text);
}

/** Traefik compares the length of the rules that it makes of an Ingress. */
function ruleLength({ host, path, pathType }: IngressRule): number {
  const ofPath = pathType === 'Exact' ? `Path(\`${path}\`)` : `PathPrefix(\`${path}\`)`;
  const ofHost = host === undefined ? '' : host.startsWith('*.') ? `HostRegexp(\`^[a-zA-Z0-9-]+${host.slice(1).replace(/\./g, '\\.')}$\`) && ` : `Host(\`${host}\`) && `;
  return ofHost.length + ofPath.length;
}

/**
 * What the first of several lists lets through, the others may let through in part only. A redirect to HTTPS lets requests
 * by HTTPS pass.
 */
function afterChain(
  rule: IngressRule,
  match: PathMatch,
  chain: readonly SeenObject[],
  objects: SeenObjects,
  scheme: ServedPath['scheme'],
): Pick<ServedPath, 'outcome' | 'allowed'> {
  // what is below a path is rewritten as the path itself
  const prefix = match === 'below' ? rule.path.slice(0, -1) : rule.path;
  let rewrite: string | undefined;
  let allowed: AllowedNetworks | undefined;
  for (const middleware of chain) {
    const effect = middlewareEffect(middleware, prefix);
    allowed = allowed ?? effect.allowed;
    if (effect.redirect !== undefined && scheme === 'http') {
      return { outcome: { kind: 'redirect', ...effect.redirect }, ...(allowed === undefined ? {} : { allowed }) };
    }
    if (effect.elsewhere !== undefined) {
      return { outcome: { kind: 'elsewhere', to: effect.elsewhere }, ...(allowed === undefined ? {} : { allowed }) };
    }
    rewrite = effect.rewrite ?? rewrite;
  }
  return { outcome: withProtocol(outcomeOf(rule, rewrite), objects, isHttp2), ...(allowed === undefined ? {} : { allowed }) };
}

/** A Service says it for all of its ports. */
function isHttp2({ annotations }: SeenObject): boolean {
  return annotations.text(SERVERS_SCHEME, (scheme) => scheme === 'h2c' || scheme === 'http') === 'h2c';
}

/** Several Middlewares may have one reference: 'a-b' in 'c', and 'a' in 'b-c'. */
function middlewaresByReference(objects: SeenObjects): Map<string, SeenObject[]> {
  const found = new Map<string, SeenObject[]>();
  for (const middleware of [MIDDLEWARE, OLDER_MIDDLEWARE].flatMap((type) => objects.ofType(type))) {
    push(found, `${middleware.namespace || 'default'}-${middleware.name}@kubernetescrd`, middleware);
  }
  return found;
}

function middlewaresOf({ annotations }: SeenObject, { middlewares }: Reader): SeenObject[] {
  const isKnown = (list: string) => itemsOf(list).every((item) => middlewares.get(item)?.length === 1);
  const list = annotations.text(MIDDLEWARES) ?? '';
  // what a list with an unknown one does as a whole stays unread
  annotations.text(MIDDLEWARES, isKnown);
  return itemsOf(list).flatMap((item) => middlewares.get(item)?.length === 1 ? middlewares.get(item)![0].take() : []);
}
