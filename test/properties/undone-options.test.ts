import { ApiObject, App, Duration, JsonPatch } from 'cdk8s';
import {
  AllowedClients, AwsTargetType, ExistingService, ExternalLoadBalancer, ExternalLoadBalancerProps, IngressController, IPFamilyPolicy,
  LoadBalancerProvider, Overrides, PathIngress, PathIngressProps, Tls, TrafficDistribution,
} from '../../src';
import { OptionClaim } from '../../src/manifest/option-claims';
import { messageOf, testChart, testPods } from '../util';

/*
 * Whatever an option has written is contradicted here in every way in which a
 * user can hand in something, for every annotation that a controller or a
 * provider names. The annotations are asked for, so that a new one is tested too.
 */
const AGAINST = 'against-the-option';
const CONTROLLER = { controllerNamespace: 'ingress' };
const GATEWAY = IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https', ...CONTROLLER });
const LATER_ERROR = /'metadata\.annotations\[\S+\]' must .* change '\w+', or leave out the patch, the override or the call that changes it/;

/** The ways to change an annotation of an object after its construct. */
const LATER: [string, (object: ApiObject, key: string, value: string) => void][] = [
  ['metadata', (object, key, value) => object.metadata.addAnnotation(key, value)],
  ['an override', (object, key, value) => Overrides.of(object).apply(JsonPatch.add(pointerOf(object, key), annotationOf(object, key, value)))],
  ['a patch', (object, key, value) => object.addJsonPatch(JsonPatch.add(pointerOfPatch(object, key), patchOf(object, key, value)))],
];

function hasAnnotations(metadata: { annotations?: object }): boolean {
  return Object.keys(metadata.annotations ?? {}).length > 0;
}

function pointerOf(object: ApiObject, key: string): string {
  return hasAnnotations(object.toJson().metadata) ? `/metadata/annotations/${key.replace(/~/g, '~0').replace(/\//g, '~1')}` : '/metadata/annotations';
}

function annotationOf(object: ApiObject, key: string, value: string): unknown {
  return hasAnnotations(object.toJson().metadata) ? value : { [key]: value };
}

/** cdk8s applies patches before the annotations of a site are there. */
function pointerOfPatch(object: ApiObject, key: string): string {
  return hasAnnotations(object.metadata.toJson() ?? {}) ? `/metadata/annotations/${key.replace(/\//g, '~1')}` : '/metadata/annotations';
}

function patchOf(object: ApiObject, key: string, value: string): unknown {
  return hasAnnotations(object.metadata.toJson() ?? {}) ? value : { [key]: value };
}

function claimsOf(object: ApiObject): OptionClaim[] {
  return (object as any)[Symbol.for('cdk8s-exposure.option-claims')]();
}

function annotationsOf(object: ApiObject): [annotation: string, option: string][] {
  return claimsOf(object).filter(({ path }) => path[1] === 'annotations').map(({ path, option }) => [path[2], option]);
}

function itemsOf(list = ''): string[] {
  return list === '' ? [] : list.split(',');
}

describe.each<[string, IngressController, Partial<PathIngressProps>]>([
  ['Traefik', IngressController.traefik(), { tls: Tls.certManager('letsencrypt') }],
  ['Traefik with plain HTTP', IngressController.traefik(), { tls: Tls.secret('shop-tls'), redirectToHttps: false }],
  ['Traefik without TLS', IngressController.traefik(), { tls: Tls.none() }],
  ['ingress-nginx', IngressController.ingressNginx({ retirementAcknowledged: true }), { tls: Tls.certManager('letsencrypt') }],
  ['ingress-nginx with plain HTTP', IngressController.ingressNginx({ retirementAcknowledged: true }), { tls: Tls.secret('shop-tls'), redirectToHttps: false }],
  ['a plain Ingress', IngressController.ingressClass('public'), { tls: Tls.certManager('letsencrypt'), redirectToHttps: false }],
  ['the default class', IngressController.clusterDefault(CONTROLLER), { tls: Tls.none() }],
])('a site of %s', (_, controller, props) => {
  const rewrites = controller._dialect.label !== 'a plain Ingress';
  const service = ExistingService.named('web', { port: 80 });
  const site = (annotations?: { [key: string]: string }) => new PathIngress(testChart({ namespace: 'shop' }), 'Site', {
    host: 'shop.example',
    controller,
    tls: Tls.none(),
    name: 'shop',
    ...props,
    annotations,
    paths: [{ path: '/', service }, ...(rewrites ? [{ path: '/api', service, stripPrefix: true }, { path: '/v1', service, replacePrefix: '/v2' }] : [])],
  });
  const objectsOf = (construct: PathIngress) => App.of(construct).charts.flatMap((chart) => chart.toJson());
  const decided = [...new Map(site().apiObjects.flatMap(annotationsOf)).entries()];

  test('names annotations that it writes', () => {
    const written = new Set(objectsOf(site()).flatMap(({ metadata }) => Object.keys(metadata.annotations ?? {})));
    expect([...written].filter((key) => !decided.some(([other]) => other === key))).toEqual([]);
  });

  const fields = site().apiObjects.flatMap((object, i) => Object.keys(object.toJson().spec).map((field) => [object.node.id, field, i] as const));

  test.each(fields)('keeps what %s says of %s', (_id, field, i) => {
    const construct = site();
    const object = construct.apiObjects[i];
    Overrides.of(object).applyUnlisted(JsonPatch.remove(`/spec/${field}`));
    expect(messageOf(() => App.of(construct).synthYaml())).toMatch(`[${object.node.path}] 'spec.${field}' must be `);
  });

  if (decided.length > 0) {
    test.each(decided)('keeps %s, which %s decides', (key, option) => {
      if (key.endsWith('router.middlewares')) {
        const [before, after] = [objectsOf(site()), objectsOf(site({ [key]: AGAINST }))].map((objects) => objects.filter(({ kind }) => kind === 'Ingress'));
        const own = before.map(({ metadata }) => itemsOf(metadata.annotations[key]));
        expect(after.map(({ metadata }) => itemsOf(metadata.annotations[key]).filter((item) => item !== AGAINST))).toEqual(own);
        expect(after.every(({ metadata }) => itemsOf(metadata.annotations[key]).includes(AGAINST))).toBe(true);
      } else {
        const text = messageOf(() => site({ [key]: AGAINST }));
        expect(text).toContain(`'annotations[${key}]' must not contradict '`);
        expect(text).toContain(`change '${option}'`);
      }
    });

    const changes = decided.flatMap(([key]) => LATER.map(([way, change]) => [key, way, change] as const));

    test.each(changes)('keeps %s against %s', (key, way, change) => {
      const construct = site();
      const object = construct.apiObjects.find((candidate) => annotationsOf(candidate).some(([other]) => other === key))!;
      change(object, key, AGAINST);
      const text = messageOf(() => App.of(construct).synthYaml());
      const annotations = object.toJson().metadata.annotations;
      if (text === 'no error') {
        expect(annotations[key].split(',')).toEqual(expect.arrayContaining([AGAINST, expect.stringContaining('@kubernetescrd')]));
      } else {
        // A patch whose list was joined has not become what it says, which is an error of its own.
        expect(text).toMatch(way === 'a patch' && annotations[key] !== AGAINST ? /the patch 'add [^']*' of \[\S+\] says/ : LATER_ERROR);
        expect(text).toContain(`[${object.node.path}] 'metadata.annotations`);
      }
    });
  }
});

const SECURE = { host: 'shop.example', name: 'shop', paths: [{ path: '/api', service: ExistingService.named('web', { port: 80 }) }] };

describe.each<[string, IngressController, Tls, string, unknown, string]>([
  ['Contour', IngressController.contour(), Tls.secret('tls'), '/spec/routes/0/permitInsecure', true, 'redirectToHttps'],
  ['Contour', IngressController.contour(), Tls.secret('tls'), '/spec/routes/1/requestRedirectPolicy', { hostname: 'other.example' }, 'paths'],
  ['Contour', IngressController.contour(), Tls.secret('tls'), '/spec/routes/1/directResponsePolicy', { statusCode: 404 }, 'paths'],
  ['Contour', IngressController.contour(), Tls.secret('tls'), '/spec/tcpproxy', { services: [{ name: 'web', port: 80 }] }, 'paths'],
  ['Contour', IngressController.contour(), Tls.secret('tls'), '/spec/virtualhost/tls/passthrough', true, 'tls'],
  ['a Gateway', GATEWAY, Tls.byGateway(), '/spec/parentRefs/-', { name: 'public', sectionName: 'http' }, 'redirectToHttps'],
  ['a Gateway', GATEWAY, Tls.byGateway(), '/spec/parentRefs/-', { name: 'public' }, 'redirectToHttps'],
])('a site of %s', (_, controller, tls, pointer, value, option) => {
  test(`keeps '${option}' against an override that adds ${pointer} ${JSON.stringify(value)}`, () => {
    const site = new PathIngress(testChart({ namespace: 'shop' }), 'Site', { ...SECURE, controller, tls });
    Overrides.of(site.apiObjects[0]).apply(JsonPatch.add(pointer, value));
    expect(messageOf(() => App.of(site).synthYaml())).toMatch(new RegExp(`\\[test/Site/Resource\\] 'spec\\..*change '${option}'`));
  });
});

test('a site may get routes and Gateways beside those of its options', () => {
  const [contour, gateway] = [[IngressController.contour(), Tls.secret('tls')], [GATEWAY, Tls.byGateway()]] as const;
  const sites = [contour, gateway].map(([controller, tls]) => new PathIngress(testChart({ namespace: 'shop' }), 'Site', { ...SECURE, controller, tls }));
  Overrides.of(sites[0].apiObjects[0]).apply(JsonPatch.add('/spec/routes/-', { conditions: [{ prefix: '/old' }], requestRedirectPolicy: { path: '/' } }));
  Overrides.of(sites[1].apiObjects[0]).apply(JsonPatch.add('/spec/parentRefs/-', { name: 'internal' }));
  expect(sites.map((site) => messageOf(() => App.of(site).synthYaml()))).toEqual(['no error', 'no error']);
});

const OPTIONS: Partial<ExternalLoadBalancerProps> = {
  port: 80, targetPort: 8080, trafficDistribution: TrafficDistribution.PREFER_SAME_ZONE, ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK,
};
const CHECK = { path: '/healthz', interval: Duration.seconds(10), unhealthyThreshold: 3 };
const PUBLIC = AllowedClients.cidrs('203.0.113.0/24');
const PRIVATE = AllowedClients.privateNetwork('10.20.0.0/16');

describe.each<[string, LoadBalancerProvider, Partial<ExternalLoadBalancerProps>]>([
  ['AWS, internet', LoadBalancerProvider.awsLoadBalancerController(), { allowedClients: AllowedClients.internet() }],
  ['AWS, networks', LoadBalancerProvider.awsLoadBalancerController(), { allowedClients: PUBLIC, healthCheck: CHECK, staticAddresses: ['eipalloc-0123456789abcdef0'] }],
  ['AWS, private', LoadBalancerProvider.awsLoadBalancerController(), { allowedClients: PRIVATE, healthCheck: CHECK, staticAddresses: ['10.20.0.10'] }],
  ['AWS, instances', LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE }), { allowedClients: PUBLIC }],
  ['Azure, networks', LoadBalancerProvider.azure(), { allowedClients: PUBLIC, healthCheck: CHECK, staticAddresses: ['203.0.113.10'] }],
  ['Azure, private', LoadBalancerProvider.azure(), { allowedClients: PRIVATE, healthCheck: CHECK, staticAddresses: ['10.20.0.10'] }],
  ['GKE, internet', LoadBalancerProvider.gke(), { allowedClients: AllowedClients.internet(), staticAddresses: ['shop'] }],
  ['GKE, private', LoadBalancerProvider.gke(), { allowedClients: PRIVATE, staticAddresses: ['shop'] }],
  ['MetalLB', LoadBalancerProvider.metalLB({ addressPool: 'internal' }), { allowedClients: PRIVATE, staticAddresses: ['10.20.0.10'] }],
  ['the generic provider', LoadBalancerProvider.generic(), { allowedClients: PUBLIC, staticAddresses: ['203.0.113.10'] }],
])('a load balancer of %s', (_, provider, props) => {
  const balancer = (more: Partial<ExternalLoadBalancerProps> = {}) => {
    const chart = testChart({ namespace: 'shop' });
    return new ExternalLoadBalancer(chart, 'Api', {
      target: testPods(chart, 'api'), provider, allowedClients: PUBLIC, ...OPTIONS, ...props, ...more,
    });
  };
  const claims = claimsOf(ApiObject.of(balancer().service));
  const annotations = claims.filter(({ path }) => path[1] === 'annotations');
  const labels = claims.filter(({ path }) => path[1] === 'labels').map(({ path }) => path[2]);
  const fields = claims.filter(({ path: [field] }) => field === 'spec');
  const changes = annotations.flatMap(({ path, option }) => LATER.map(([way, change]) => [path[2], option, way, change] as const));
  const isJoined = (key: string) => key.endsWith('target-group-attributes');

  test('names annotations that it writes', () => {
    const written = Object.keys(ApiObject.of(balancer().service).toJson().metadata.annotations ?? {});
    expect(written.filter((key) => !annotations.some(({ path: [,, other] }) => other === key))).toEqual([]);
  });

  test.each(annotations.map(({ path, option }) => [path[2], option]))('keeps %s, which %s decides', (key, option) => {
    const given = isJoined(key) ? 'preserve_client_ip.enabled=false' : AGAINST;
    expect(messageOf(() => balancer({ annotations: { [key]: given } }))).toContain(`[test/Api] 'annotations[${key}]' must not contradict '${option}', `);
  });

  test.each(changes)('keeps %s of %s against %s', (key, option, __, change) => {
    const { service } = balancer();
    change(ApiObject.of(service), key, isJoined(key) ? 'preserve_client_ip.enabled=false' : AGAINST);
    const text = messageOf(() => App.of(service).synthYaml());
    expect(text).toContain(`[test/Api/Resource/Resource] 'metadata.annotations[${key}]' must `);
    expect(text).toContain(`change '${option}'`);
  });

  test.each(labels)('keeps what %s would undo', (key) => {
    const problem = "must not contradict 'target', because kube-proxy leaves out Services with this label, got \"\"; ";
    expect(messageOf(() => balancer({ labels: { [key]: '' } }))).toContain(`[test/Api] 'labels[${key}]' ${problem}leave it out, or change 'target'`);
    const { service } = balancer();
    service.metadata.addLabel(key, '');
    expect(messageOf(() => App.of(service).synthYaml())).toContain(`[test/Api/Resource/Resource] 'metadata.labels[${key}]' ${problem}change 'target', or leave out`);
  });

  test.each(fields.map(({ path, option }) => [path[1], option]))('keeps the field %s, which %s decides', (field, option) => {
    const { service } = balancer();
    Overrides.of(service).apply(JsonPatch.remove(`/spec/${field}`));
    const text = messageOf(() => App.of(service).synthYaml());
    expect(text).toContain(`[test/Api/Resource/Resource] 'spec.${field}' must be `);
    expect(text).toContain(`as '${option}' says, got nothing; change '${option}'`);
  });

  test('admits no other networks', () => {
    const { service } = balancer();
    const networks = ApiObject.of(service).toJson().spec.loadBalancerSourceRanges;
    Overrides.of(service).apply(JsonPatch.add('/spec/loadBalancerSourceRanges', [...networks ?? [], '192.0.2.0/24']));
    const text = messageOf(() => App.of(service).synthYaml());
    expect(text).toContain(networks === undefined
      ? "'spec.loadBalancerSourceRanges' must not contradict 'allowedClients', because it then admits 192.0.2.0/24, got [\"192.0.2.0/24\"]; change 'allowedClients'"
      : `as 'allowedClients' says, got ${JSON.stringify([...networks, '192.0.2.0/24'])}; change 'allowedClients'`);
  });

  test('takes what says the same, in the constructor and later', () => {
    const same = Object.fromEntries(annotations.filter(({ wanted }) => wanted !== undefined).map(({ path, wanted }) => [path[2], wanted as string]));
    const { service } = balancer({ annotations: same });
    Object.entries(same).forEach(([key, value]) => ApiObject.of(service).metadata.addAnnotation(key, value));
    expect(messageOf(() => App.of(service).synthYaml())).toBe('no error');
  });
});
