import { MIDDLEWARE, ROUTER, TRAEFIK_PREFIX, TraefikFacts } from './facts';
import { middlewareEffect } from './middleware-effect';
import { ControllerReader } from '../controller';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, IngressRule, rulesOf, secretNameFor } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Outcome, PathMatch, ServedPath } from '../served-path';

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
    ownTypes: new Set([INGRESS, MIDDLEWARE]),
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
    reader.objects.takeService(namespace, rule.backend.service);
  }
  return schemesOf(ingress, reader.facts).map((scheme): ServedPath => {
    const secretName = scheme === 'https' ? secretNameFor(ingress, host) : undefined;
    return {
      scheme,
      ...(host === undefined ? {} : { host }),
      match,
      path,
      precedence: rule.isDefault ? DEFAULT_BACKEND : priorityOf(ingress) ?? ruleLength(rule),
      outcome: outcomeOf(rule, match, chain),
      ...(scheme === 'http' ? {} : { certificate: { secretName } }),
      object: ingress.toString(),
      namespace,
      saidBy: [rule.saidBy, annotations, ...chain.map(({ spec }) => spec)],
    };
  });
}

function matchOf(path: string, pathType: string | undefined): PathMatch {
  if (pathType === 'Exact') {
    return 'exact';
  }
  return path === '/' ? 'elements' : path.endsWith('/') ? 'below' : 'characters';
}

/** A router with TLS answers HTTPS only, and one without it plain HTTP only. */
function schemesOf({ annotations }: SeenObject, { httpEntryPoint, httpsEntryPoint }: TraefikFacts): Array<'http' | 'https'> {
  const isKnown = (list: string) => itemsOf(list).length > 0 && itemsOf(list).every((item) => item === httpEntryPoint || item === httpsEntryPoint);
  const list = annotations.text(`${ROUTER}entrypoints`, isKnown);
  const entryPoints = list === undefined ? [httpEntryPoint, httpsEntryPoint] : itemsOf(list);
  const tls = annotations.text(`${ROUTER}tls`, (text) => text === 'false' || (text === 'true' && (list === undefined || !entryPoints.includes(httpEntryPoint))));
  const schemes = entryPoints.map((entryPoint) => tls === 'true' || (tls === undefined && entryPoint === httpsEntryPoint) ? 'https' : 'http');
  return [...new Set(schemes)];
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

function outcomeOf({ backend, path }: IngressRule, match: PathMatch, chain: readonly SeenObject[]): Outcome {
  // what is below a path is rewritten as the path itself
  const prefix = match === 'below' ? path.slice(0, -1) : path;
  let rewrite: string | undefined;
  for (const middleware of chain) {
    const effect = middlewareEffect(middleware, prefix);
    if (effect.redirect !== undefined) {
      return { kind: 'redirect', ...effect.redirect };
    }
    rewrite = effect.rewrite ?? rewrite;
  }
  return backend === undefined ? { kind: 'unknown' } : { kind: 'backend', backend, ...(rewrite === undefined ? {} : { rewrite }) };
}

/** Several Middlewares may have one reference: 'a-b' in 'c', and 'a' in 'b-c'. */
function middlewaresByReference(objects: SeenObjects): Map<string, SeenObject[]> {
  const found = new Map<string, SeenObject[]>();
  for (const middleware of objects.ofType(MIDDLEWARE)) {
    const reference = `${middleware.namespace}-${middleware.name}@kubernetescrd`;
    found.set(reference, [...found.get(reference) ?? [], middleware]);
  }
  return found;
}

function middlewaresOf({ annotations }: SeenObject, { middlewares }: Reader): SeenObject[] {
  const isKnown = (list: string) => itemsOf(list).every((item) => middlewares.get(item)?.length === 1);
  const list = annotations.text(`${ROUTER}middlewares`, isKnown) ?? '';
  return itemsOf(list).map((item) => middlewares.get(item)![0].take());
}

function itemsOf(list: string): string[] {
  return list.split(',').map((item) => item.trim()).filter((item) => item !== '');
}
