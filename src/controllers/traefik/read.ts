import { MIDDLEWARE, OLDER_MIDDLEWARE, ROUTER, TRAEFIK_PREFIX, TraefikFacts } from './facts';
import { middlewareEffect } from './middleware-effect';
import { TRAEFIK_UNREAD } from './unread';
import { push } from '../../collections/push';
import { itemsOf } from '../../text/listed';
import { ControllerReader } from '../controller';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, IngressRule, outcomeOf, rulesOf, certificateFor } from '../ingress-rules';
import { Look } from '../look';
import { SeenObject, SeenObjects } from '../seen-objects';
import { AllowedNetworks, PathMatch, ServedPath } from '../served-path';

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
    everyHostServesAll: true,
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
  return schemesOf(ingress, reader.facts).map((scheme): ServedPath => ({
    scheme,
    ...(host === undefined ? {} : { host }),
    match,
    path,
    precedence: rule.isDefault ? DEFAULT_BACKEND : priorityOf(ingress) ?? ruleLength(rule),
    ...afterChain(rule, match, chain),
    ...(scheme === 'http' ? {} : { certificate: certificateFor(ingress, host) ?? {} }),
    object: ingress,
    namespace,
    ...(rule.isDefault === true ? { isDefault: true } : {}),
    saidBy: [rule.saidBy, annotations, ...chain.map(({ spec }) => spec)],
  }));
}

function matchOf(path: string, pathType: string | undefined): PathMatch {
  if (pathType === 'Exact') {
    return 'exact';
  }
  return path === '/' ? 'elements' : path.endsWith('/') ? 'below' : 'characters';
}

/** A router with TLS answers HTTPS only, and one without it plain HTTP only. */
function schemesOf(ingress: SeenObject, facts: TraefikFacts): Array<'http' | 'https'> {
  const { annotations, spec } = ingress;
  const { httpEntryPoint, httpsEntryPoint, areAssumed = false } = facts;
  const isKnown = (list: string) => itemsOf(list).length > 0 && itemsOf(list).every((item) => item === httpEntryPoint || item === httpsEntryPoint);
  const list = annotations.text(`${ROUTER}entrypoints`, isKnown);
  // nobody knows whether TLS ends at an entry point of which nothing is said
  const usual = areAssumed && spec.children('tls').length === 0 && !hasTls(annotations) ? [httpEntryPoint] : [httpEntryPoint, httpsEntryPoint];
  const entryPoints = list === undefined ? usual : itemsOf(list);
  const tls = annotations.text(`${ROUTER}tls`, (text) => text === 'false' || (text === 'true' && (list === undefined || !entryPoints.includes(httpEntryPoint))));
  const isSecure = tls === 'true' || annotations.text(`${ROUTER}tls.certresolver`, (name) => name !== '') !== undefined;
  const schemes = entryPoints.map((entryPoint) => isSecure || (tls === undefined && entryPoint === httpsEntryPoint) ? 'https' : 'http');
  return [...new Set(schemes)];
}

function hasTls(annotations: Look): boolean {
  return annotations.has(`${ROUTER}tls`) || annotations.has(`${ROUTER}tls.certresolver`);
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

/** What the first of several lists lets through, the others may let through in part only. */
function afterChain(rule: IngressRule, match: PathMatch, chain: readonly SeenObject[]): Pick<ServedPath, 'outcome' | 'allowed'> {
  // what is below a path is rewritten as the path itself
  const prefix = match === 'below' ? rule.path.slice(0, -1) : rule.path;
  let rewrite: string | undefined;
  let allowed: AllowedNetworks | undefined;
  for (const middleware of chain) {
    const effect = middlewareEffect(middleware, prefix);
    allowed = allowed ?? effect.allowed;
    if (effect.redirect !== undefined) {
      return { outcome: { kind: 'redirect', ...effect.redirect }, ...(allowed === undefined ? {} : { allowed }) };
    }
    rewrite = effect.rewrite ?? rewrite;
  }
  return { outcome: outcomeOf(rule, rewrite), ...(allowed === undefined ? {} : { allowed }) };
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
  const list = annotations.text(`${ROUTER}middlewares`) ?? '';
  // what a list with an unknown one does as a whole stays unread
  annotations.text(`${ROUTER}middlewares`, isKnown);
  return itemsOf(list).flatMap((item) => middlewares.get(item)?.length === 1 ? middlewares.get(item)![0].take() : []);
}
