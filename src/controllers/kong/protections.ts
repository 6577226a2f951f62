import { KONG_PREFIX, KONG_PLUGINS } from './facts';
import { KONG_UNREAD } from './unread';
import { itemsOf } from '../../text/listed';
import { annotationProtections } from '../annotation-protections';
import { isMap, Look } from '../look';
import { notUnderstood, Protection, ProtectionRule, protectionsBy } from '../protection';
import { networksOf, numberOf } from '../protection-values';
import { SeenObject, SeenObjects } from '../seen-objects';
import { ServedPath } from '../served-path';

const PLUGINS = `${KONG_PREFIX}plugins`;
const TYPES = KONG_PLUGINS;
const GLOBAL = 'global';

/** With a user in place of whoever says nothing, nobody is asked. */
const AUTHENTICATION: Partial<ProtectionRule> = { counts: (config) => !isMap(config) || config.anonymous === undefined || config.anonymous === '' };
const CONFIG = ['config'];

/** What plugins of Kong do, by their names. */
const RULES: ReadonlyMap<string, readonly ProtectionRule[]> = new Map([
  ...['basic-auth', 'hmac-auth', 'jwt', 'jwt-signer', 'key-auth', 'key-auth-enc', 'ldap-auth', 'ldap-auth-advanced', 'oauth2', 'oauth2-introspection', 'openid-connect', 'saml', 'vault-auth']
    .map((name) => ofPlugin(name, [{ what: 'authentication', options: CONFIG, ...AUTHENTICATION }])),
  ...['acl', 'acme-acl', 'bot-detection', 'opa'].map((name) => ofPlugin(name, [{ what: 'authorization', options: CONFIG }])),
  ...['header-cert-auth', 'mtls-auth'].map((name) => ofPlugin(name, [{ what: 'client certificates', options: CONFIG, ...AUTHENTICATION }])),
  ...['rate-limiting', 'rate-limiting-advanced', 'response-ratelimiting', 'ai-rate-limiting-advanced', 'service-protection']
    .map((name) => ofPlugin(name, [{ what: 'rate limit', options: CONFIG }])),
  ofPlugin('request-size-limiting', [{ what: 'body size', options: CONFIG, within: 'allowed_payload_size', limit: numberOf }]),
  ofPlugin('ip-restriction', [
    { what: 'allowed clients', options: ['allow', 'whitelist'], networks: networksOf },
    { what: 'denied clients', options: ['deny', 'blacklist'], networks: networksOf },
  ]),
]);

/** Plugins that change, measure or repeat requests and answers, and keep nobody away. */
const HARMLESS: ReadonlySet<string> = new Set([
  'aws-lambda', 'canary', 'correlation-id', 'cors', 'datadog', 'exit-transformer', 'file-log', 'forward-proxy', 'graphql-proxy-cache-advanced', 'grpc-gateway', 'grpc-web',
  'http-log', 'kafka-log', 'kafka-upstream', 'loggly', 'mocking', 'opentelemetry', 'prometheus', 'proxy-cache', 'proxy-cache-advanced', 'redirect',
  'request-transformer', 'request-transformer-advanced', 'response-transformer', 'response-transformer-advanced', 'route-transformer-advanced', 'statsd', 'syslog',
  'tcp-log', 'udp-log', 'upstream-timeout', 'zipkin',
]);

function ofPlugin(name: string, rules: readonly ProtectionRule[]): readonly [string, readonly ProtectionRule[]] {
  return [name, rules];
}

/** What the plugins of an Ingress, of the Services behind it and of the whole cluster protect. */
export function kongProtections({ object, outcome }: ServedPath, objects: SeenObjects): Protection[] {
  const services = outcome.kind !== 'backends' ? [] : outcome.backends.flatMap(({ kind, namespace, name }) => {
    const service = kind === 'Service' ? objects.find('/Service', namespace, name) : undefined;
    return service === undefined ? [] : [service];
  });
  return [
    ...annotationProtections(object, {
      rules: [],
      unread: KONG_UNREAD,
      harmless: ['path-handling', 'regex-priority', 'regex-prefix', 'host-aliases', 'snis', 'protocols', 'https-redirect-status-code'].map((name) => KONG_PREFIX + name),
    }),
    ...kongPluginProtections([object, ...services], objects),
  ];
}

/** What the plugins that objects name protect, and those that are for everything. */
export function kongPluginProtections(users: readonly SeenObject[], objects: SeenObjects): Protection[] {
  const named = users.flatMap((user) => itemsOf(listOf(user)).map((name) => pluginOf(name, user, objects) ?? notUnderstood(PLUGINS, user, name)));
  const forAll = objects.ofType(TYPES[1]).filter(({ source: { metadata } }) => isMap(metadata) && isMap(metadata.labels) && metadata.labels[GLOBAL] === 'true');
  return [...named, ...forAll].flatMap((found) => found instanceof SeenObject ? protectionsOf(found) : [found]);
}

/** As it stands there, whoever looks at the object. */
function listOf({ source: { metadata } }: SeenObject): string {
  const annotations = isMap(metadata) && isMap(metadata.annotations) ? metadata.annotations : {};
  return new Look(annotations, '').word(PLUGINS);
}

/** A name may have a namespace; a plugin of the namespace goes before one of the cluster. */
function pluginOf(name: string, user: SeenObject, objects: SeenObjects): SeenObject | undefined {
  const [namespace, own] = name.includes(':') ? name.split(':', 2) : [user.namespace, name];
  return objects.find(TYPES[0], namespace, own) ?? objects.find(TYPES[1], '', own);
}

function protectionsOf(object: SeenObject): Protection[] {
  const { source } = object;
  const plugin = typeof source.plugin === 'string' ? source.plugin : '';
  if (source.disabled === true || HARMLESS.has(plugin)) {
    return [];
  }
  const rules = RULES.get(plugin);
  // from another place it is not seen
  if (rules === undefined || isMap(source.configFrom)) {
    return [notUnderstood('plugin', object, { plugin, config: source.config, configFrom: source.configFrom })];
  }
  const config = isMap(source.config) ? source.config : {};
  const look = new Look(rules[0].options === CONFIG ? { config } : config, '');
  return protectionsBy(rules, look, object).map((one) => ({ ...one, option: one.option === 'config' ? `plugin ${plugin}` : `plugin ${plugin} ${one.option}` }));
}
