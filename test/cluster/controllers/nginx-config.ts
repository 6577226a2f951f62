import { Manifest } from './controller';

const PREFIX = 'nginx.ingress.kubernetes.io/';
const REWRITE_TARGET = `${PREFIX}rewrite-target`;
const USE_REGEX = `${PREFIX}use-regex`;

/** It says nothing about paths, where nginx serves plain HTTP only. */
const IGNORED = `${PREFIX}ssl-redirect`;

const KNOWN = [REWRITE_TARGET, USE_REGEX, IGNORED];

/** What a block `location` is made of. */
interface Location {
  readonly path: string;
  readonly pathType: string;

  /** It makes expressions of all paths of its host. */
  readonly isExpression: boolean;
  readonly target?: string;
  readonly upstream: string;
}

interface Rule {
  readonly host: string;
  readonly locations: readonly Location[];
}

/**
 * The configuration that ingress-nginx makes of Ingresses, as far as it decides where a request goes and with which
 * path: the lines `server_name`, `location`, `rewrite` and `proxy_pass` are those of its template, and the order of
 * locations is its own.
 */
export function nginxConfig(ingresses: readonly Manifest[]): string {
  const rules = ingresses.flatMap(rulesOf);
  const servers = [...new Set(['_', ...rules.map(({ host }) => host)])]
    .map((host) => server(host, rules.filter((rule) => rule.host === host).flatMap(({ locations }) => locations)));
  return `
pid /tmp/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path /tmp/body;
  proxy_temp_path /tmp/proxy;
  fastcgi_temp_path /tmp/fastcgi;
  uwsgi_temp_path /tmp/uwsgi;
  scgi_temp_path /tmp/scgi;
  proxy_http_version 1.1;
  proxy_redirect off;
  proxy_set_header Host $http_host;
  proxy_set_header X-Real-IP $remote_addr;
  proxy_set_header X-Forwarded-For $remote_addr;
  proxy_set_header X-Forwarded-Host $http_host;
  proxy_set_header X-Forwarded-Proto $scheme;
${servers.join('\n')}
}
`;
}

function rulesOf(ingress: Manifest): Rule[] {
  const { metadata, spec } = ingress;
  const unknown = Object.keys(metadata.annotations ?? {}).filter((name) => name.startsWith(PREFIX) && !KNOWN.includes(name));
  if (unknown.length > 0 || spec.tls) {
    throw new Error(`nginx does not show what becomes of ${[...unknown, ...spec.tls ? ['tls'] : []].join(', ')} of the Ingress ${metadata.name}`);
  }
  const rules = spec.rules ?? [];
  const root = { http: { paths: [{ path: '/', pathType: 'Prefix', backend: spec.defaultBackend }] } };
  return (spec.defaultBackend ? [...rules, root] : rules)
    .map(({ host = '_', http }: any) => ({ host, locations: http.paths.map((path: any) => locationOf(ingress, path)) }));
}

function locationOf({ metadata }: Manifest, { path, pathType, backend: { service } }: any): Location {
  const { [REWRITE_TARGET]: target, [USE_REGEX]: regex } = metadata.annotations ?? {};
  const isExpression = regex === 'true' || ![undefined, path].includes(target);
  return { path, pathType, isExpression, target, upstream: `${service.name}.${metadata.namespace}.svc.cluster.local:${service.port.number}` };
}

function server(host: string, locations: readonly Location[]): string {
  const expressions = locations.some(({ isExpression }) => isExpression);
  const blocks = new Map<string, string[]>();
  const add = (match: string, lines: string[]) => blocks.has(match) || blocks.set(match, lines);
  for (const location of [...locations.map(below), ...locations.flatMap(itself)].sort(longestFirst)) {
    add(matched(location, expressions), [...rewrite(location), `proxy_pass http://${location.upstream};`]);
  }
  add(matched({ path: '/', pathType: 'Prefix' }, expressions), ['return 404;']);
  return [
    'server {',
    `server_name ${host};`,
    `listen 8080${host === '_' ? ' default_server' : ''};`,
    ...[...blocks].flatMap(([match, lines]) => [`location ${match} {`, ...lines, '}']),
    '}',
  ].join('\n');
}

/** Stable: what was written comes before what is added. */
function longestFirst(a: Location, b: Location): number {
  return b.path.length - a.path.length || (a.path === b.path ? 0 : b.path > a.path ? 1 : -1);
}

/** A prefix gets a slash, so that `/foo` does not serve `/foobar`... */
function below(location: Location): Location {
  return isSplit(location) ? { ...location, path: location.path.replace(/[/]?$/, '/') } : location;
}

/** ...and its own path a location beside it. */
function itself(location: Location): Location[] {
  return isSplit(location) ? [{ ...location, pathType: 'Exact' }] : [];
}

function isSplit({ path, pathType, isExpression }: Location): boolean {
  return pathType === 'Prefix' && path !== '/' && !isExpression;
}

function matched({ path, pathType }: Pick<Location, 'path' | 'pathType'>, expressions: boolean): string {
  return expressions ? `~* "^${path}"` : pathType === 'Exact' ? `= ${path}` : path;
}

function rewrite({ path, target }: Location): string[] {
  return target === undefined || target === path ? [] : [`rewrite "(?i)${path}" ${target} break;`];
}
