import { diff } from '../../../src/report/diff/diff';
import { needsLook } from '../../../src/report/diff/diff-summary';
import { inventory } from '../../../src/report/inventory/inventory';
import { graphOf } from '../inventory/graph-of';

type Json = Readonly<Record<string, unknown>>;

/** What protects at one controller: the objects with it, with another one in its place, and without it. */
interface Leaf {
  readonly name: string;

  /** What it is, as `diff` says. */
  readonly what: string;
  readonly with: readonly Json[];
  readonly without: readonly Json[];

  /** Another one in its place, and what `diff` says of that. */
  readonly other?: readonly [objects: readonly Json[], effect: string];
}

const WEB: readonly Json[] = [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'web:1.0.0', ports: [{ name: 'http', containerPort: 8080 }] }] } },
    },
  },
];

function service(annotations: Json = {}): Json {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web', namespace: 'shop', annotations },
    spec: { selector: { app: 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
  };
}

function ingress(className: string, annotations: Json = {}): Json {
  const backend = { service: { name: 'web', port: { number: 80 } } };
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: 'web', namespace: 'shop', annotations },
    spec: {
      ingressClassName: className,
      tls: [{ hosts: ['shop.example'], secretName: 'web' }],
      rules: [{ host: 'shop.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }],
    },
  };
}

const CLASSES = {
  'ingress-nginx': ['nginx', 'k8s.io/ingress-nginx', 'nginx.ingress.kubernetes.io/'],
  'HAProxy': ['haproxy', 'haproxy.org/ingress-controller', 'haproxy.org/'],
  'HAProxy Ingress': ['haproxy', 'haproxy-ingress.github.io/controller', 'haproxy-ingress.github.io/'],
  'F5 NGINX': ['nginx', 'nginx.org/ingress-controller', 'nginx.org/'],
  'ALB': ['alb', 'ingress.k8s.aws/alb', 'alb.ingress.kubernetes.io/'],
  'AGIC': ['azure-application-gateway', 'azure/application-gateway', 'appgw.ingress.kubernetes.io/'],
  'Kong': ['kong', 'ingress-controllers.konghq.com/kong', 'konghq.com/'],
  'GKE': ['gce', 'k8s.io/ingress-gce', 'networking.gke.io/'],
  'Traefik': ['traefik', 'traefik.io/ingress-controller', 'traefik.ingress.kubernetes.io/'],
} as const;

type Room = keyof typeof CLASSES;

function classOf(room: Room): Json {
  const [name, controller] = CLASSES[room];
  return { apiVersion: 'networking.k8s.io/v1', kind: 'IngressClass', metadata: { name }, spec: { controller } };
}

function prefixed(room: Room, annotations: Json): Json {
  return Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`${CLASSES[room][2]}${name}`, value]));
}

/** An annotation of an Ingress, and another value of it. */
function annotation(
  room: Room, what: string, name: string, values: readonly [value: string, other?: string, effect?: string], around: Json = {},
): Leaf {
  const [value, other, effect = 'replaced'] = values;
  const objects = (annotations: Json) => [...WEB, service(), classOf(room), ingress(CLASSES[room][0], prefixed(room, { ...around, ...annotations }))];
  return {
    name: `${room}: ${name}`,
    what,
    with: objects({ [name]: value }),
    without: objects({}),
    ...(other === undefined ? {} : { other: [objects({ [name]: other }), effect] as const }),
  };
}

/** A thing that an annotation names. */
function named(
  room: Room, what: string, name: string, annotations: Json, make: (content: Json) => Json, content: Json, other?: readonly [Json, string],
): Leaf {
  const objects = (own: Json, made: readonly Json[]) => [...WEB, service(), classOf(room), ingress(CLASSES[room][0], prefixed(room, own)), ...made];
  return {
    name: `${room}: ${name}`,
    what,
    with: objects(annotations, [make(content)]),
    without: objects({}, [make(content)]),
    ...(other === undefined ? {} : { other: [objects(annotations, [make(other[0])]), other[1]] as const }),
  };
}

function middleware(spec: Json, name = 'guard'): Json {
  return { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name, namespace: 'shop' }, spec };
}

function byMiddleware(what: string, spec: Json, other: readonly [Json, string]): Leaf {
  return named('Traefik', what, Object.keys(spec)[0], { 'router.middlewares': 'shop-guard@kubernetescrd' }, middleware, spec, other);
}

function plugin(name: string, what: string, config: Json, other: readonly [Json, string]): Leaf {
  const make = (content: Json) => ({ apiVersion: 'configuration.konghq.com/v1', kind: 'KongPlugin', metadata: { name: 'guard', namespace: 'shop' }, plugin: name, config: content });
  return named('Kong', what, name, { plugins: 'guard' }, make, config, other);
}

function f5Policy(what: string, spec: Json, other: readonly [Json, string]): Leaf {
  const make = (content: Json) => ({ apiVersion: 'k8s.nginx.org/v1', kind: 'Policy', metadata: { name: 'guard', namespace: 'shop' }, spec: content });
  return named('F5 NGINX', what, Object.keys(spec)[0], { policies: 'guard' }, make, spec, other);
}

function backendConfig(what: string, spec: Json, other: readonly [Json, string]): Leaf {
  const objects = (content: Json) => [
    ...WEB, service({ 'cloud.google.com/backend-config': '{"ports":{"http":"guard"}}' }), classOf('GKE'), ingress('gce'),
    { apiVersion: 'cloud.google.com/v1', kind: 'BackendConfig', metadata: { name: 'guard', namespace: 'shop' }, spec: content },
  ];
  return { name: `GKE: ${Object.keys(spec)[0]}`, what, with: objects(spec), without: objects({}), other: [objects(other[0]), other[1]] };
}

/** A field of a host or of a route of an HTTPProxy. */
function contour(what: string, host: Json, route: Json, other: readonly [host: Json, route: Json, effect: string], around: Json = {}): Leaf {
  const objects = (ofHost: Json, ofRoute: Json) => [...WEB, service(), {
    apiVersion: 'projectcontour.io/v1',
    kind: 'HTTPProxy',
    metadata: { name: 'web', namespace: 'shop' },
    spec: {
      ingressClassName: 'contour',
      virtualhost: { fqdn: 'shop.example', tls: { secretName: 'web' }, ...around, ...ofHost },
      routes: [{ conditions: [{ prefix: '/' }], services: [{ name: 'web', port: 80 }], ...ofRoute }],
    },
  }];
  const name = `Contour: ${[...Object.keys(host), ...Object.keys(route).map((field) => `${field} of a route`)].join(' and ')}`;
  return { name, what, with: objects(host, route), without: objects({}, {}), other: [objects(other[0], other[1]), other[2]] };
}

const LISTENER = { name: 'https', protocol: 'HTTPS', port: 443, hostname: 'shop.example', tls: { certificateRefs: [{ name: 'web' }] } };

function gateway(extra: readonly Json[], rule: Json = {}, ofGateway: Json = {}): readonly Json[] {
  return [
    ...WEB,
    service(),
    { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name: 'public', namespace: 'shop' }, spec: { gatewayClassName: 'envoy', listeners: [LISTENER], ...ofGateway } },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'web', namespace: 'shop' },
      spec: { parentRefs: [{ name: 'public' }], hostnames: ['shop.example'], rules: [{ backendRefs: [{ name: 'web', port: 80 }], ...rule }] },
    },
    ...extra,
  ];
}

function policy(type: string, target: string, what: string, spec: Json, other: readonly [Json, string]): Leaf {
  const [group, kind] = type.split('/');
  const [targetKind, name, sectionName] = target.split(' ');
  const object = (content: Json) => ({
    apiVersion: `${group}/v1`,
    kind,
    metadata: { name: 'guard', namespace: 'shop' },
    spec: { targetRefs: [{ group: 'gateway.networking.k8s.io', kind: targetKind, name, ...(sectionName === undefined ? {} : { sectionName }) }], ...content },
  });
  return {
    name: `${kind} ${Object.keys(spec)[0]} at ${target}`,
    what,
    with: gateway([object(spec)]),
    without: gateway([]),
    other: [gateway([object(other[0])]), other[1]],
  };
}

const ENVOY = 'gateway.envoyproxy.io';
const byCidr = (action: string, ...cidrs: string[]) => ({
  defaultAction: action === 'Allow' ? 'Deny' : 'Allow', rules: [{ action, principal: { clientCIDRs: cidrs } }],
});
const localLimit = (requests: number) => ({ rateLimit: { local: { rules: [{ limit: { requests, unit: 'Second' } }] } } });
const sources = (...cidrs: string[]) => cidrs.map((cidr) => ({ source: 'Peer', cidr }));
const PROVIDERS = { jwtProviders: [{ name: 'own', remoteJWKS: { uri: 'https://id.example/keys' } }] };

const LEAVES: readonly Leaf[] = [
  annotation('ingress-nginx', 'authentication', 'auth-url', ['https://id.example', 'https://other.example']),
  annotation('ingress-nginx', 'authentication', 'auth-secret', ['admins', 'everybody'], { 'auth-type': 'basic' }),
  annotation('ingress-nginx', 'authentication', 'auth-type', ['basic', 'digest'], { 'auth-secret': 'admins' }),
  annotation('ingress-nginx', 'client certificates', 'auth-tls-secret', ['shop/ca', 'shop/other']),
  annotation('ingress-nginx', 'client certificates', 'auth-tls-match-cn', ['CN=admin', 'CN=.*'], { 'auth-tls-secret': 'shop/ca' }),
  annotation('ingress-nginx', 'allowed clients', 'whitelist-source-range', ['10.0.0.0/8', '10.0.0.0/7', 'widened']),
  annotation('ingress-nginx', 'allowed clients', 'allowlist-source-range', ['10.0.0.0/8', '10.0.0.0/9,10.128.0.0/10', 'narrowed']),
  annotation('ingress-nginx', 'denied clients', 'denylist-source-range', ['192.0.2.0/24', '192.0.2.0/25', 'widened']),
  annotation('ingress-nginx', 'rate limit', 'limit-rps', ['10', '100', 'widened']),
  annotation('ingress-nginx', 'rate limit', 'limit-rpm', ['100', '10', 'narrowed']),
  annotation('ingress-nginx', 'connection limit', 'limit-connections', ['5', '50', 'widened']),
  annotation('ingress-nginx', 'body size', 'proxy-body-size', ['512k', '0', 'widened']),
  annotation('ingress-nginx', 'web application firewall', 'enable-modsecurity', ['true', 'false', 'widened']),

  annotation('HAProxy', 'authentication', 'auth-secret', ['admins', 'everybody'], { 'auth-type': 'basic-auth' }),
  annotation('HAProxy', 'allowed clients', 'allow-list', ['10.0.0.0/8', '192.0.2.0/24']),
  annotation('HAProxy', 'allowed clients', 'whitelist', ['10.0.0.0/8', '10.0.0.0/16', 'narrowed']),
  annotation('HAProxy', 'denied clients', 'deny-list', ['192.0.2.0/24', '198.51.100.0/24']),
  annotation('HAProxy', 'denied clients', 'blacklist', ['192.0.2.0/24', '192.0.2.0/23', 'narrowed']),
  annotation('HAProxy', 'rate limit', 'rate-limit-requests', ['10', '100', 'widened']),

  annotation('HAProxy Ingress', 'authentication', 'auth-secret', ['admins', 'everybody']),
  annotation('HAProxy Ingress', 'authentication', 'auth-url', ['http://id.example', 'http://other.example']),
  annotation('HAProxy Ingress', 'authentication', 'oauth', ['oauth2_proxy']),
  annotation('HAProxy Ingress', 'client certificates', 'auth-tls-secret', ['ca', 'other']),
  annotation('HAProxy Ingress', 'allowed clients', 'whitelist-source-range', ['10.0.0.0/8', '10.0.0.0/7', 'widened']),
  annotation('HAProxy Ingress', 'denied clients', 'denylist-source-range', ['192.0.2.0/24', '192.0.2.0/25', 'widened']),
  annotation('HAProxy Ingress', 'rate limit', 'limit-rps', ['10', '5', 'narrowed']),
  annotation('HAProxy Ingress', 'connection limit', 'limit-connections', ['10', '50', 'widened']),
  annotation('HAProxy Ingress', 'body size', 'proxy-body-size', ['8m', '1g', 'widened']),
  annotation('HAProxy Ingress', 'web application firewall', 'waf', ['modsecurity']),

  annotation('F5 NGINX', 'authentication', 'basic-auth-secret', ['admins', 'everybody']),
  annotation('F5 NGINX', 'rate limit', 'limit-req-rate', ['10r/s', '60r/m', 'narrowed']),
  annotation('F5 NGINX', 'body size', 'client-max-body-size', ['100k', '500k', 'widened']),
  f5Policy('allowed clients', { accessControl: { allow: ['10.0.0.0/8'] } }, [{ accessControl: { allow: ['10.0.0.0/7'] } }, 'widened']),
  f5Policy('denied clients', { accessControl: { deny: ['192.0.2.0/24'] } }, [{ accessControl: { deny: ['192.0.2.0/25'] } }, 'widened']),
  f5Policy('authentication', { basicAuth: { secret: 'admins' } }, [{ basicAuth: { secret: 'everybody' } }, 'replaced']),
  f5Policy('authentication', { jwt: { secret: 'keys' } }, [{ oidc: { clientID: 'shop' } }, 'replaced']),
  f5Policy('client certificates', { ingressMTLS: { clientCertSecret: 'ca' } }, [{ ingressMTLS: { clientCertSecret: 'ca', verifyClient: 'optional' } }, 'widened']),
  f5Policy('rate limit', { rateLimit: { rate: '10r/s', key: 'a' } }, [{ rateLimit: { rate: '100r/s', key: 'a' } }, 'widened']),
  f5Policy('web application firewall', { waf: { enable: true } }, [{ waf: { enable: false } }, 'widened']),

  annotation('ALB', 'authentication', 'auth-type', ['oidc', 'none', 'widened'], { 'auth-idp-oidc': '{"issuer":"https://id.example"}' }),
  annotation('ALB', 'authentication', 'auth-idp-oidc', ['{"issuer":"https://id.example"}', '{"issuer":"https://other.example"}'], { 'auth-type': 'oidc' }),
  annotation('ALB', 'authentication', 'jwt-validation', ['{"issuer":"https://id.example"}', '{"issuer":"https://other.example"}']),
  annotation('ALB', 'client certificates', 'mutual-authentication', ['[{"port":443,"mode":"verify"}]', '[{"port":443,"mode":"passthrough"}]', 'widened']),
  annotation('ALB', 'allowed clients', 'inbound-cidrs', ['10.0.0.0/8', '10.0.0.0/7', 'widened'], { scheme: 'internet-facing' }),
  annotation('ALB', 'allowed clients', 'security-group-prefix-lists', ['pl-1', 'pl-2']),
  annotation('ALB', 'web application firewall', 'wafv2-acl-arn', ['arn:one', 'arn:two']),

  annotation('AGIC', 'web application firewall', 'waf-policy-for-path', ['/one', '/two']),

  plugin('key-auth', 'authentication', { key_names: ['key'] }, [{ key_names: ['key'], anonymous: 'guest' }, 'widened']),
  plugin('mtls-auth', 'client certificates', { ca_certificates: ['a'] }, [{ ca_certificates: ['b'] }, 'replaced']),
  plugin('acl', 'authorization', { allow: ['admins'] }, [{ allow: ['everybody'] }, 'replaced']),
  plugin('ip-restriction', 'allowed clients', { allow: ['10.0.0.0/8'] }, [{ allow: ['10.0.0.0/7'] }, 'widened']),
  plugin('rate-limiting', 'rate limit', { minute: 10 }, [{ minute: 10, policy: 'local' }, 'replaced']),
  plugin('request-size-limiting', 'body size', { allowed_payload_size: 8 }, [{ allowed_payload_size: 80 }, 'widened']),

  backendConfig('authentication', { iap: { enabled: true, oauthclientCredentials: { secretName: 'a' } } }, [{ iap: { enabled: false } }, 'widened']),
  backendConfig('web application firewall', { securityPolicy: { name: 'one' } }, [{ securityPolicy: { name: 'two' } }, 'replaced']),

  byMiddleware('authentication', { basicAuth: { secret: 'admins' } }, [{ basicAuth: { secret: 'everybody' } }, 'replaced']),
  byMiddleware('authentication', { digestAuth: { secret: 'admins' } }, [{ forwardAuth: { address: 'https://id.example' } }, 'replaced']),
  byMiddleware('authentication', { forwardAuth: { address: 'https://id.example' } }, [{ headers: {} }, 'widened']),
  byMiddleware('allowed clients', { ipAllowList: { sourceRange: ['10.0.0.0/8'] } }, [{ ipAllowList: { sourceRange: ['10.0.0.0/7'] } }, 'widened']),
  byMiddleware('allowed clients', { ipWhiteList: { sourceRange: ['10.0.0.0/8'] } }, [{ ipWhiteList: { sourceRange: ['10.0.0.0/9'] } }, 'narrowed']),
  byMiddleware('rate limit', { rateLimit: { average: 10, burst: 5 } }, [{ rateLimit: { average: 100, burst: 5 } }, 'widened']),
  byMiddleware('connection limit', { inFlightReq: { amount: 10 } }, [{ inFlightReq: { amount: 5 } }, 'narrowed']),
  byMiddleware('body size', { buffering: { maxRequestBodyBytes: 1000 } }, [{ buffering: { memRequestBodyBytes: 1000 } }, 'widened']),
  named('Traefik', 'client certificates', 'router.tls.options', { 'router.tls.options': 'shop-mutual@kubernetescrd' }, (spec) => (
    { apiVersion: 'traefik.io/v1alpha1', kind: 'TLSOption', metadata: { name: 'mutual', namespace: 'shop' }, spec }
  ), { clientAuth: { secretNames: ['ca'], clientAuthType: 'RequireAndVerifyClientCert' } }, [{ clientAuth: { secretNames: ['ca'], clientAuthType: 'VerifyClientCertIfGiven' } }, 'widened']),

  contour('authentication', { authorization: { extensionRef: { name: 'id' } } }, {}, [{ authorization: { extensionRef: { name: 'id' } } }, { authPolicy: { disabled: true } }, 'widened']),
  contour('authentication', {}, { jwtVerificationPolicy: { require: 'own' } }, [{}, { jwtVerificationPolicy: { disabled: true } }, 'widened'], PROVIDERS),
  contour('allowed clients', { ipAllowPolicy: sources('10.0.0.0/8') }, {}, [{ ipAllowPolicy: sources('10.0.0.0/7') }, {}, 'widened']),
  contour('allowed clients', {}, { ipAllowPolicy: sources('10.0.0.0/8') }, [{}, { ipAllowPolicy: sources('10.0.0.0/9') }, 'narrowed']),
  contour('denied clients', { ipDenyPolicy: sources('192.0.2.0/24') }, {}, [{ ipDenyPolicy: sources('192.0.2.0/25') }, {}, 'widened']),
  contour('client certificates', { tls: { secretName: 'web', clientValidation: { caSecret: 'ca' } } }, {}, [
    { tls: { secretName: 'web', clientValidation: { caSecret: 'ca', optionalClientCertificate: true } } }, {}, 'widened',
  ]),
  contour('rate limit', { rateLimitPolicy: { local: { requests: 10, unit: 'second' } } }, {}, [{ rateLimitPolicy: { local: { requests: 20, unit: 'second' } } }, {}, 'widened']),

  policy(`${ENVOY}/SecurityPolicy`, 'HTTPRoute web', 'authentication', { basicAuth: { users: { name: 'a' } } }, [{ oidc: { clientID: 'b' } }, 'replaced']),
  policy(`${ENVOY}/SecurityPolicy`, 'Gateway public', 'authentication', { extAuth: { http: { path: '/a' } } }, [{ cors: {} }, 'widened']),
  policy(`${ENVOY}/SecurityPolicy`, 'Gateway public https', 'authentication', { jwt: { providers: [{ name: 'a' }] } }, [{ jwt: { optional: true, providers: [{ name: 'a' }] } }, 'widened']),
  policy(`${ENVOY}/SecurityPolicy`, 'HTTPRoute web', 'allowed clients', { authorization: byCidr('Allow', '10.0.0.0/8') }, [{ authorization: byCidr('Allow', '10.0.0.0/7') }, 'widened']),
  policy(`${ENVOY}/SecurityPolicy`, 'HTTPRoute web', 'denied clients', { authorization: byCidr('Deny', '192.0.2.0/24') }, [{ authorization: byCidr('Deny', '192.0.2.0/25') }, 'widened']),
  policy(`${ENVOY}/SecurityPolicy`, 'HTTPRoute web', 'authorization', { authorization: { rules: [{ action: 'Allow', principal: { jwt: {} } }] } }, [
    { authorization: { rules: [{ action: 'Allow', principal: { headers: [] } }] } }, 'replaced',
  ]),
  policy(`${ENVOY}/ClientTrafficPolicy`, 'Gateway public', 'client certificates', { tls: { clientValidation: { caCertificateRefs: [{ name: 'a' }] } } }, [
    { tls: { clientValidation: { optional: true, caCertificateRefs: [{ name: 'a' }] } } }, 'widened',
  ]),
  policy(`${ENVOY}/ClientTrafficPolicy`, 'Gateway public', 'connection limit', { connection: { connectionLimit: { value: 10 } } }, [{ connection: { connectionLimit: { value: 20 } } }, 'widened']),
  policy(`${ENVOY}/BackendTrafficPolicy`, 'HTTPRoute web', 'rate limit', localLimit(10), [localLimit(20), 'widened']),
  policy(`${ENVOY}/BackendTrafficPolicy`, 'Gateway public', 'body size', { requestBuffer: { limit: '8Mi' } }, [{ requestBuffer: { limit: '4Mi' } }, 'narrowed']),
  policy('networking.gke.io/GCPBackendPolicy', 'Service web', 'authentication', { default: { iap: { enabled: true } } }, [{ default: { iap: { enabled: false } } }, 'widened']),
  policy('gateway.kgateway.dev/TrafficPolicy', 'HTTPRoute web', 'authentication', { extAuth: { extensionRef: { name: 'a' } } }, [{ extAuth: { disable: {} } }, 'widened']),
  policy('gateway.nginx.org/RateLimitPolicy', 'HTTPRoute web', 'rate limit', { rateLimit: { local: { rules: [{ rate: '1r/s' }] } } }, [{ rateLimit: { local: { rules: [{ rate: '2r/s' }] } } }, 'replaced']),
  {
    name: 'a Gateway that asks for certificates',
    what: 'client certificates',
    with: gateway([], {}, { tls: { frontend: { default: { validation: { caCertificateRefs: [{ name: 'ca' }] } } } } }),
    without: gateway([]),
  },
  {
    name: 'a Middleware of Traefik by a filter',
    what: 'authentication',
    with: gateway([middleware({ basicAuth: { secret: 'admins' } })], { filters: [{ type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'guard' } }] }),
    without: gateway([middleware({ basicAuth: { secret: 'admins' } })]),
  },
  {
    name: 'a filter for authentication',
    what: 'authentication',
    with: gateway([], { filters: [{ type: 'ExternalAuth', externalAuth: { protocol: 'HTTP', backendRef: { name: 'id', port: 80 } } }] }),
    without: gateway([]),
  },
];

function compared(before: readonly Json[], after: readonly Json[]) {
  const [was, is] = [before, after].map((objects) => graphOf(objects.map((object) => JSON.stringify(object)).join('\n---\n')));
  return diff(inventory(was), inventory(is), { before: was, after: is });
}

function effectsOf({ ways }: ReturnType<typeof compared>, what: string): string[] {
  return ways.flatMap(({ differences }) => differences.filter((one) => one.what === what).map(({ effect }) => effect));
}

describe.each(LEAVES.map((leaf) => [leaf.name, leaf] as const))('%s', (_, leaf) => {
  const { what } = leaf;

  test('without it the way is wider, and where it was is said', () => {
    const gone = compared(leaf.with, leaf.without);
    expect([gone.ways[0].change, effectsOf(gone, what)]).toEqual(['widened', ['widened']]);
    expect(needsLook(gone)).toBe(true);
    const [difference] = gone.ways[0].differences.filter((one) => one.what === what);
    expect(difference.before).toMatch(/^'.+' .*of [A-Z][A-Za-z]+ shop\/(web|guard|public|mutual)$/);
    expect(difference).not.toHaveProperty('after');
  });

  test('with it the way is narrower', () => {
    const added = compared(leaf.without, leaf.with);
    expect([added.ways[0].change, effectsOf(added, what)]).toEqual(['narrowed', ['narrowed']]);
    expect(needsLook(added)).toBe(false);
  });

  test('the same is no change', () => {
    expect(compared(leaf.with, leaf.with).ways).toEqual([]);
  });

  const { other } = leaf;
  if (other !== undefined) {
    test(`another one in its place: ${other[1]}`, () => {
      expect(effectsOf(compared(leaf.with, other[0]), what)).toEqual([other[1]]);
    });
  }
});

function site(room: Room, annotations: Json, extra: readonly Json[] = []): readonly Json[] {
  return [...WEB, service(), classOf(room), ingress(CLASSES[room][0], annotations), ...extra];
}

const NGINX = 'nginx.ingress.kubernetes.io/';

describe('what is not understood is unknown, whether it comes, goes or changes', () => {
  const unknown: ReadonlyArray<readonly [string, readonly Json[], readonly Json[]]> = [
    ['a snippet', site('ingress-nginx', { [`${NGINX}configuration-snippet`]: 'deny all;' }), site('ingress-nginx', {})],
    ['another snippet', site('ingress-nginx', { [`${NGINX}server-snippet`]: 'deny all;' }), site('ingress-nginx', { [`${NGINX}server-snippet`]: 'allow all;' })],
    ['the authentication of all Ingresses', site('ingress-nginx', {}), site('ingress-nginx', { [`${NGINX}enable-global-auth`]: 'false' })],
    ['TLS that is passed on', site('ingress-nginx', {}), site('ingress-nginx', { [`${NGINX}ssl-passthrough`]: 'true' })],
    ['a Middleware that is elsewhere', site('Traefik', { 'traefik.ingress.kubernetes.io/router.middlewares': 'infra-auth@kubernetescrd' }), site('Traefik', {})],
    [
      'a plugin of Traefik',
      site('Traefik', { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-guard@kubernetescrd' }, [middleware({ plugin: { own: { a: 1 } } })]),
      site('Traefik', { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-guard@kubernetescrd' }, [middleware({ plugin: { own: { a: 2 } } })]),
    ],
    ['a plugin of Kong that is elsewhere', site('Kong', { 'konghq.com/plugins': 'auth' }), site('Kong', {})],
    ['a snippet of HAProxy', site('HAProxy', { 'haproxy.org/backend-config-snippet': 'http-request deny' }), site('HAProxy', {})],
    ['lines of HAProxy Ingress', site('HAProxy Ingress', { 'haproxy-ingress.github.io/config-backend': 'http-request deny' }), site('HAProxy Ingress', {})],
    ['a snippet of F5 NGINX', site('F5 NGINX', { 'nginx.org/location-snippets': 'deny all;' }), site('F5 NGINX', {})],
    ['tags of a tailnet', [...WEB, service(), ingress('tailscale', { 'tailscale.com/tags': 'tag:admins' })], [...WEB, service(), ingress('tailscale', { 'tailscale.com/tags': 'tag:all' })]],
    ['an annotation where nobody knows the controller', [...WEB, service(), ingress('own', { [`${NGINX}auth-url`]: 'https://id.example', 'haproxy.org/check': 'true' })], [...WEB, service(), ingress('own')]],
    ['a policy of another kind', gateway([{
      apiVersion: 'kuadrant.io/v1', kind: 'AuthPolicy', metadata: { name: 'guard', namespace: 'shop' }, spec: { targetRef: { kind: 'HTTPRoute', name: 'web' } },
    }]), gateway([])],
    ['an extension of another kind', gateway([], { filters: [{ type: 'ExtensionRef', extensionRef: { group: 'own.example', kind: 'Guard', name: 'guard' } }] }), gateway([])],
  ];

  test.each(unknown)('%s', (_, before, after) => {
    const found = [compared(before, after), compared(after, before)];
    expect(found.map(({ ways }) => ways.map(({ change }) => change))).toEqual([['unknown'], ['unknown']]);
    expect(found.map(needsLook)).toEqual([false, false]);
  });

  test('so is what it stands in place of', () => {
    const before = site('ingress-nginx', { [`${NGINX}auth-url`]: 'https://id.example' });
    const after = site('ingress-nginx', { [`${NGINX}server-snippet`]: 'auth_basic on;' });
    expect(compared(before, after).ways.map(({ change, differences }) => [change, ...differences.map(({ what, effect }) => `${what} ${effect}`)]))
      .toEqual([['unknown', 'authentication unknown', 'not understood unknown']]);
  });
});

describe('what its controller does not read is no change', () => {
  test.each<readonly [string, Room, Json]>([
    ['of ingress-nginx at F5 NGINX', 'F5 NGINX', { [`${NGINX}auth-url`]: 'https://id.example', [`${NGINX}whitelist-source-range`]: '10.0.0.0/8' }],
    ['of F5 NGINX at ingress-nginx', 'ingress-nginx', { 'nginx.org/basic-auth-secret': 'admins' }],
    ['of ingress-nginx at Traefik', 'Traefik', { [`${NGINX}auth-type`]: 'basic', [`${NGINX}auth-secret`]: 'admins' }],
    ['of HAProxy at HAProxy Ingress', 'HAProxy Ingress', { 'haproxy.org/auth-type': 'basic-auth', 'haproxy.org/auth-secret': 'admins' }],
    ['of an ALB at GKE', 'GKE', { 'alb.ingress.kubernetes.io/wafv2-acl-arn': 'arn' }],
    ['a Secret without its type', 'ingress-nginx', { [`${NGINX}auth-secret`]: 'admins' }],
    ['what is asked for beside no authentication', 'ingress-nginx', { [`${NGINX}auth-realm`]: 'shop', [`${NGINX}auth-tls-verify-client`]: 'on' }],
    ['timeouts and headers', 'ingress-nginx', { [`${NGINX}proxy-read-timeout`]: '60', [`${NGINX}enable-cors`]: 'true' }],
  ])('%s', (_, room, annotations) => {
    const [before, after] = [site(room, annotations), site(room, {})];
    expect([compared(before, after).ways, compared(after, before).ways]).toEqual([[], []]);
  });

  test('headers that a filter adds', () => {
    const filters = [{ type: 'RequestHeaderModifier', requestHeaderModifier: { set: [{ name: 'a', value: 'b' }] } }];
    expect(compared(gateway([], { filters }), gateway([])).ways).toEqual([]);
  });
});

describe('either of both satisfies', () => {
  const both = { [`${NGINX}auth-url`]: 'https://id.example', [`${NGINX}whitelist-source-range`]: '10.0.0.0/8' };
  const any = { ...both, [`${NGINX}satisfy`]: 'any' };
  const changeOf = (before: Json, after: Json) => compared(site('ingress-nginx', before), site('ingress-nginx', after)).ways.map(({ change }) => change);

  test('a list of networks beside authentication is no limit then', () => {
    expect([both, any].map((annotations) => inventory(graphOf(site('ingress-nginx', annotations).map((one) => JSON.stringify(one)).join('\n---\n'))).ways[0].networks))
      .toEqual([['10.0.0.0/8'], undefined]);
  });

  test.each<readonly [string, Json, Json, string]>([
    ['instead of both', both, any, 'widened'],
    ['both again', any, both, 'narrowed'],
    ['more networks', any, { ...any, [`${NGINX}whitelist-source-range`]: '10.0.0.0/7' }, 'widened'],
    ['no networks', any, { [`${NGINX}auth-url`]: 'https://id.example', [`${NGINX}satisfy`]: 'any' }, 'narrowed'],
    ['no authentication', any, { [`${NGINX}whitelist-source-range`]: '10.0.0.0/8', [`${NGINX}satisfy`]: 'any' }, 'narrowed'],
    ['neither', any, {}, 'widened'],
  ])('%s', (_, before, after, change) => {
    expect(changeOf(before, after)).toEqual([change]);
  });
});

test('a limit that is gone lets through what the controller does by itself', () => {
  const changeOf = (before: Json, after: Json) => compared(site('ingress-nginx', before), site('ingress-nginx', after)).ways.map(({ change }) => change);
  const size = (value: string) => ({ [`${NGINX}proxy-body-size`]: value });
  expect(changeOf(size('8m'), {})).toEqual(['narrowed']);
  expect(changeOf({}, size('8m'))).toEqual(['widened']);
  expect(changeOf({}, size('0'))).toEqual(['widened']);
  expect(changeOf(size('8m'), size('0'))).toEqual(['widened']);
  expect(changeOf(size('1m'), {})).toEqual(['changed']);
});

test('clients that are left out of limits', () => {
  const limits = (...networks: string[]) => site('ingress-nginx', { [`${NGINX}limit-rps`]: '5', ...(networks.length === 0 ? {} : { [`${NGINX}limit-whitelist`]: networks.join(',') }) });
  const changeOf = (before: readonly Json[], after: readonly Json[]) => compared(before, after).ways.map(({ change }) => change);
  expect(changeOf(limits(), limits('10.0.0.0/8'))).toEqual(['widened']);
  expect(changeOf(limits('10.0.0.0/8'), limits())).toEqual(['narrowed']);
  expect(changeOf(limits('10.0.0.0/8'), limits('10.0.0.0/7'))).toEqual(['widened']);
});

test('the Middlewares of a chain protect, one that names itself too', () => {
  const chain = (...names: string[]) => middleware({ chain: { middlewares: names.map((name) => ({ name })) } });
  const by = (...objects: Json[]) => site('Traefik', { 'traefik.ingress.kubernetes.io/router.middlewares': 'shop-guard@kubernetescrd' }, objects);
  const login = middleware({ basicAuth: { secret: 'admins' } }, 'login');
  expect(compared(by(chain('login'), login), by(chain(), login)).ways.map(({ change }) => change)).toEqual(['widened']);
  expect(compared(by(chain('guard')), by(chain('guard'))).ways).toEqual([]);
});

test('a policy of a route takes the place of that of its Gateway', () => {
  const secured = (kind: string, name: string, spec: Json) => ({
    apiVersion: `${ENVOY}/v1alpha1`, kind: 'SecurityPolicy', metadata: { name: `of-${name}`, namespace: 'shop' }, spec: { targetRefs: [{ kind, name }], ...spec },
  });
  const ofGateway = secured('Gateway', 'public', { basicAuth: { users: { name: 'a' } } });
  const changeOf = (before: Json[], after: Json[]) => compared(gateway(before), gateway(after)).ways.map(({ change }) => change);
  expect(changeOf([ofGateway], [ofGateway, secured('HTTPRoute', 'web', { cors: {} })])).toEqual(['widened']);
  expect(changeOf([ofGateway], [ofGateway, secured('HTTPRoute', 'web', { mergeType: 'StrategicMerge', cors: {} })])).toEqual([]);
  expect(changeOf([ofGateway], [ofGateway, secured('HTTPRoute', 'other', { cors: {} })])).toEqual([]);
});

test('a list of a route takes the place of that of its host', () => {
  const [host] = [contour('allowed clients', { ipAllowPolicy: sources('10.0.0.0/8') }, {}, [{ ipAllowPolicy: sources('10.0.0.0/8') }, { ipDenyPolicy: sources('192.0.2.0/24') }, 'widened'])];
  expect(compared(host.with, host.other![0]).ways.map(({ change }) => change)).toEqual(['widened']);
});

test('TLS or a redirect that is gone widens', () => {
  const plain = (className: string, annotations: Json) => {
    const { spec, ...rest } = ingress(className, annotations) as { spec: Json };
    return { ...rest, spec: { ...spec, tls: undefined } };
  };
  const rooms: ReadonlyArray<readonly [Room, Json]> = [
    ['ingress-nginx', { [`${NGINX}ssl-redirect`]: 'false' }],
    ['HAProxy', { 'haproxy.org/ssl-redirect': 'false' }],
    ['HAProxy Ingress', { 'haproxy-ingress.github.io/ssl-redirect': 'false' }],
    ['F5 NGINX', { 'nginx.org/ssl-redirect': 'false' }],
  ];
  for (const [room, open] of rooms) {
    const [name] = CLASSES[room];
    const whatOf = (after: readonly Json[]) =>
      compared(site(room, {}), after).ways.map(({ change, differences }) => [change, differences.map(({ what }) => what)]);
    expect(whatOf(site(room, open))).toEqual([['widened', ['plain HTTP']]]);
    expect(whatOf([...WEB, service(), classOf(room), plain(name, {})])).toEqual([['widened', expect.arrayContaining(['TLS'])]]);
  }
});

describe('an IngressRoute, which is not read otherwise', () => {
  const route = (middlewares: readonly string[], spec: Json = {}, rule = 'Host(`shop.example`)') => [
    ...WEB,
    service(),
    middleware({ basicAuth: { secret: 'admins' } }, 'login'),
    middleware({ chain: { middlewares: [{ name: 'login' }] } }, 'chain'),
    middleware({ ipAllowList: { sourceRange: ['10.0.0.0/8'] } }, 'office'),
    {
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'IngressRoute',
      metadata: { name: 'web', namespace: 'shop' },
      spec: {
        tls: { secretName: 'web' },
        routes: [{ match: rule, kind: 'Rule', services: [{ name: 'web', port: 80 }], middlewares: middlewares.map((name) => ({ name })) }],
        ...spec,
      },
    },
  ];
  const found = (before: readonly Json[], after: readonly Json[]) =>
    compared(before, after).ways.map(({ id, change, differences }) => [id, change, ...differences.map(({ what, effect }) => `${what}: ${effect}`)]);

  test.each<readonly [string, readonly Json[], readonly Json[], string, string]>([
    ['a Middleware is gone', route(['login']), route([]), 'widened', 'authentication of Host(`shop.example`): widened'],
    ['a chain is gone', route(['chain']), route([]), 'widened', 'authentication of Host(`shop.example`): widened'],
    ['one of two is gone', route(['office', 'login']), route(['login']), 'widened', 'allowed clients of Host(`shop.example`): widened'],
    ['a Middleware is new', route([]), route(['login']), 'narrowed', 'authentication of Host(`shop.example`): narrowed'],
    ['one that is elsewhere is gone', route(['other']), route([]), 'unknown', 'not understood of Host(`shop.example`): unknown'],
    ['TLS is gone', route([]), route([], { tls: undefined }), 'widened', 'TLS: widened'],
    ['its rule is another one', route([]), route([], {}, 'Host(`other.example`)'), 'unknown', 'what it says: unknown'],
  ])('%s', (_, before, after, change, difference) => {
    expect(found(before, after)).toEqual([['IngressRoute shop/web', change, difference]]);
    expect(found(before, before)).toEqual([]);
  });
});

test('a route of a kind that is not read, and that says something else, is unknown', () => {
  const server = (policies: readonly string[]) => [{
    apiVersion: 'k8s.nginx.org/v1', kind: 'VirtualServer', metadata: { name: 'web', namespace: 'shop' }, spec: { host: 'shop.example', policies: policies.map((name) => ({ name })) },
  }];
  expect(compared(server(['login']), server([])).ways).toEqual([{ id: 'VirtualServer shop/web', change: 'unknown', differences: [{ what: 'what it says', effect: 'unknown' }] }]);
  expect(compared(server(['login']), server(['login'])).ways).toEqual([]);
});
