import { expressionDifferences, expressionsBy, isCanary, Location, REWRITE_TARGET } from './expressions';
import { BACKEND_PROTOCOL, NGINX_ALLOW_LISTS, NGINX_PREFIX } from './facts';
import { asksInsteadOfAddress, nginxProtections } from './protections';
import { redirectBy } from './redirect';
import { NGINX_EFFECTS, NGINX_UNREAD } from './unread';
import { withoutSlash } from '../../text/without-slash';
import { allowedByAnnotation } from '../allowed-networks';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, IngressRule, outcomeOf, rulesOf, certificateFor } from '../ingress-rules';
import { Look } from '../look';
import { SeenObject } from '../seen-objects';
import { Difference, Outcome, PathMatch, ServedPath, SpokenToPods } from '../served-path';
import { takeHarmless } from '../unread-effect';

/** An exact path goes first, then the longer one. */
const EXACT = 1_000_000;

/** The ends of the expressions that stand for an exact path and for a prefix, and what a rewrite makes of the rest. */
const EXACT_TAIL = '($)(.*)(.*)';
const PREFIX_TAIL = '(/|$)(.*)';
const ROOT_TAIL = '()(.*)';

/**
 * How ingress-nginx reads the Ingresses of a host together: one of them with expressions, or with a rewrite, makes
 * the paths of all of them expressions.
 */
export function ingressNginxReader(className: string | undefined): ControllerReader {
  return {
    label: 'ingress-nginx',
    annotationPrefixes: [NGINX_PREFIX, INGRESS_CLASS],
    ownTypes: new Set([INGRESS]),
    unreadParts: NGINX_UNREAD,
    effects: NGINX_EFFECTS,
    everyHostServesAll: false,
    protectionsOf: nginxProtections,
    read: (objects) => {
      const differences: Difference[] = [];
      const ingresses = ingressesOfClass(objects, className);
      ingresses.forEach(({ annotations }) => takeHarmless(annotations, NGINX_EFFECTS));
      const servers = serversOf(ingresses);
      const paths = [...servers].flatMap(([host, locations]) => {
        const certificate = certificateOf(host, locations, differences);
        const by = expressionsBy(locations);
        if (by !== undefined) {
          differences.push(...expressionDifferences(host, locations, by));
        }
        return locations.flatMap(({ ingress, rule }) => {
          if (rule.backend !== undefined) {
            objects.takeServices([rule.backend]);
          }
          return pathsOf(ingress, rule, by !== undefined, certificate);
        });
      });
      return { paths, differences };
    },
  };
}

/** Ingresses of one host are read together. */
function serversOf(ingresses: readonly SeenObject[]): Map<string | undefined, Location[]> {
  const servers = new Map<string | undefined, Location[]>();
  for (const ingress of ingresses) {
    for (const rule of rulesOf(ingress)) {
      const locations = servers.get(rule.host) ?? [];
      locations.push({ ingress, rule });
      servers.set(rule.host, locations);
    }
  }
  return servers;
}

/** A host has one certificate, that of the Ingress which was made first. */
function certificateOf(host: string | undefined, locations: readonly Location[], differences: Difference[]): ServedPath['certificate'] {
  const ingresses = [...new Set(locations.map(({ ingress }) => ingress))];
  const certificates = ingresses.map((ingress) => certificateFor(ingress, host));
  const names = new Map<string, SeenObject>();
  ingresses.forEach((ingress, i) => {
    const name = certificates[i]?.secretName;
    if (name !== undefined && !names.has(name)) {
      names.set(name, ingress);
    }
  });
  if (names.size > 1) {
    const both = [...names].map(([name, ingress]) => `${name} of ${ingress}`).sort().join(' and ');
    differences.push({ kind: 'contested host', host, text: `has several certificates, ${both}, and the one of the oldest Ingress is served` });
  }
  const [first] = names.keys();
  return first === undefined ? certificates.find((certificate) => certificate !== undefined) : { secretName: first };
}

/** Where TLS is passed on as it is, it speaks nothing. */
function spokenBy({ annotations }: SeenObject): Pick<ServedPath, 'spoken'> {
  const name = annotations.text(BACKEND_PROTOCOL) ?? 'HTTP';
  return annotations.word(`${NGINX_PREFIX}ssl-passthrough`) === 'true' ? {} : { spoken: { name: name.toUpperCase(), annotation: BACKEND_PROTOCOL } };
}

function pathsOf(ingress: SeenObject, rule: IngressRule, isExpression: boolean, certificate: ServedPath['certificate']): ServedPath[] {
  const { annotations, namespace } = ingress;
  const { host, isDefault, saidBy } = rule;
  const found = isExpression ? expressionOf(rule) : plainPath(rule);
  const rewrite = rewriteOf(ingress, rule, found, isExpression);
  // what is asked in place of the address lets clients in from anywhere
  const listed = allowedByAnnotation(annotations, NGINX_ALLOW_LISTS);
  const allowed = asksInsteadOfAddress(annotations) ? undefined : listed;
  const elsewhere = redirectBy(annotations);
  const plain: ServedPath = {
    scheme: 'http',
    ...(host === undefined ? {} : { host }),
    ...found,
    spelled: { path: rule.path, type: rule.pathType },
    precedence: isExpression ? rule.path.length : found.path.length + (found.match === 'exact' ? EXACT : 0),
    outcome: elsewhere ?? withProtocol(outcomeOf(rule, rewrite), annotations),
    object: ingress,
    namespace,
    ...(isDefault === true ? { isDefault } : {}),
    ...(isCanary(ingress) ? { conditions: ['canary'] } : {}),
    ...(allowed === undefined ? {} : { allowed }),
    ...spokenBy(ingress),
    saidBy: [saidBy, annotations],
  };
  if (certificate === undefined) {
    return [plain];
  }
  const [wanted, forced] = ['ssl-redirect', 'force-ssl-redirect'].map((name) => annotations.text(NGINX_PREFIX + name, isFlag));
  const redirects = wanted !== 'false' || forced === 'true';
  return [
    { ...plain, scheme: 'https', certificate },
    // it is sent elsewhere before it is sent to HTTPS
    redirects && elsewhere === undefined ? { ...plain, outcome: { kind: 'redirect', permanent: true } } : plain,
  ];
}

/** gRPC is sent by HTTP/2. */
const PROTOCOLS: ReadonlyMap<string, SpokenToPods> = new Map([['GRPC', 'h2c'], ['GRPCS', 'https'], ['HTTPS', 'https'], ['FCGI', 'fcgi']]);

function withProtocol(outcome: Outcome, annotations: Look): Outcome {
  const backendProtocol = PROTOCOLS.get(annotations.text(BACKEND_PROTOCOL)?.toUpperCase() ?? '');
  return outcome.kind === 'backends' && backendProtocol !== undefined ? { ...outcome, backendProtocol } : outcome;
}

function plainPath({ path, pathType }: IngressRule): Pick<ServedPath, 'match' | 'path'> {
  return pathType === 'Exact' ? { match: 'exact', path } : { match: 'elements', path: withoutSlash(path) };
}

/** An expression that stands for an exact path or a prefix; any other one is what it is. */
function expressionOf({ path }: IngressRule): Pick<ServedPath, 'match' | 'path'> {
  const literal = (tail: string) => path.endsWith(tail) && /^\/[A-Za-z0-9_/-]*$/.test(path.slice(0, -tail.length)) ? path.slice(0, -tail.length) : undefined;
  const forms: Array<[PathMatch, string | undefined]> = [['exact', literal(EXACT_TAIL)], ['elements', literal(PREFIX_TAIL)], ['elements', path === `/${ROOT_TAIL}` || path === '/' ? '/' : undefined]];
  const [match, found] = forms.find(([, text]) => text !== undefined) ?? ['expression', path];
  return { match, path: found! };
}

/** What is taken of it is the path that all prefixes of the Ingress become. */
function rewriteOf({ annotations }: SeenObject, rule: IngressRule, { match, path }: Pick<ServedPath, 'match' | 'path'>, isExpression: boolean): string | undefined {
  if (!annotations.has(REWRITE_TARGET)) {
    return undefined;
  }
  const form = /^(\/[A-Za-z0-9._~/-]*?)(\$1\$2|\/?\$2)$/;
  const target = annotations.text(REWRITE_TARGET, (text) => {
    const [, replacement, rest] = form.exec(text) ?? [];
    return text === rule.path || (isExpression && match === 'elements' && replacement !== undefined && (replacement === '/' || rest === (path === '/' ? '/$2' : '$1$2')));
  });
  return target === undefined || target === rule.path ? undefined : form.exec(target)![1];
}
