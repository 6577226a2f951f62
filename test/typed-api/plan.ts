import * as fc from 'fast-check';
import { API, EVENLY, Values } from './made';
import { Entry, ENTRIES, waysIn } from './ways';
import { World } from './world';
import { ExposedApp } from '../../src';

/** A call that defines something in a world. */
export interface Step {
  readonly name: string;
  readonly call: (world: World) => void;
}

/** An app, as the calls that define it. */
export interface Plan {
  readonly isExposureApp: boolean;
  readonly namespace?: string;
  readonly steps: Step[];
}

const SITE = 'PathIngress';
const APP = 'ExposedApp';

const settings = ENTRIES.filter(({ kind }) => kind === 'setting');
const constructs = ENTRIES.filter(({ kind }) => kind === 'construct');

/** Apps of any calls. */
export const anyPlan: fc.Arbitrary<Plan> = planOf(new Values(), { settings: 'some', apps: 2, others: constructs.filter(({ type }) => type.name !== APP), most: 3 });

/** What most sites are refused without. */
const NEEDED_BY_SITES = ['Tls.none()', 'PathIngressProps.host', 'IngressExposureOptions.host', 'BackendOptions.port'];

/** What redirects other hosts. */
const REDIRECTING = ['IngressController.traefik()', 'IngressController.contour()', 'IngressController.ingressNginx()'];

/** What most mixtures with a thing are refused without. */
const NEEDED: { readonly [name: string]: string[] | undefined } = {
  'CertManagerOptions.issuerKind': ['PathIngressProps.host', 'IngressExposureOptions.host'],
  'CertManagerOptions.secretName': ['PathIngressProps.host', 'IngressExposureOptions.host'],
  'ExternalLoadBalancerOptions.healthCheck': ['LoadBalancerProvider.awsLoadBalancerController()', 'LoadBalancerProvider.azure()'],
  'ExternalLoadBalancerOptions.loadBalancerClass': ['LoadBalancerProvider.generic()'],
  'ExternalLoadBalancerProps.healthCheck': ['LoadBalancerProvider.awsLoadBalancerController()', 'LoadBalancerProvider.azure()'],
  'ExternalLoadBalancerProps.loadBalancerClass': ['LoadBalancerProvider.generic()', 'AllowedClients.internet()'],
  ...Object.fromEntries(['controllerNamespace', 'controllerPodLabels', 'gatewayNamespace'].map((option) =>
    [`GatewayApiOptions.${option}`, ['GatewayApiOptions.httpListener']])),
  'GatewayApiOptions.httpsListener': ['Tls.byGateway()', 'GatewayApiOptions.httpListener'],
  'IngressController.gatewayApi()': ['GatewayApiOptions.httpListener'],
  'IngressExposureOptions.redirectHosts': REDIRECTING,
  'IngressExposureOptions.redirectToHttps': ['Tls.secret()', 'IngressController.traefik()', 'IngressController.contour()', 'IngressController.ingressNginx()'],
  'LoadBalancerHealthCheck.path': ['LoadBalancerProvider.azure()'],
  'LoadBalancerHealthCheckProtocol.HTTP': ['LoadBalancerProvider.awsLoadBalancerController()'],
  'LoadBalancerHealthCheckProtocol.HTTPS': ['LoadBalancerProvider.azure()'],
  'LoadBalancerHealthCheckProtocol.TCP': ['LoadBalancerProvider.azure()'],
  'PathIngressProps.annotations': ['IngressController.traefik()', 'IngressController.ingressClass()'],
  'PathIngressProps.redirectHosts': REDIRECTING,
  'PathIngressProps.redirectToHttps': ['Tls.secret()', 'IngressController.traefik()', 'IngressController.contour()', 'IngressController.ingressNginx()'],
  'Tls.byGateway()': ['IngressController.gatewayApi()', 'GatewayApiOptions.httpListener', 'GatewayApiOptions.httpsListener'],
  'TrafficDistribution.PREFER_SAME_NODE': ['TargetClusterOptions.minVersion', 'KubernetesVersion.V1_34'],
  ...Object.fromEntries(['PathOptions', 'PathRule', 'IngressExposureOptions'].flatMap((struct) => ['replacePrefix', 'stripPrefix'].map((option) =>
    [`${struct}.${option}`, ['IngressController.contour()', 'IngressController.traefik()', 'PathType.PREFIX']]))),
};

/** Small apps in which one thing of the API is given. */
export function planWith(name: string): fc.Arbitrary<Plan> {
  const ways = waysIn();
  const { entry, names } = ways.get(name)!;
  const ofSites = [...names, ...NEEDED[name] ?? []].some((one) => /^(Tls|CertManagerOptions)\./.test(one)) ? [] : NEEDED_BY_SITES;
  // A backend that has its port takes no other one.
  const needed = [...NEEDED[name] ?? [], ...ofSites.filter((one) => one !== 'BackendOptions.port' || !name.endsWith('.port'))];
  const isOther = entry.kind !== 'setting' && entry.type.name !== APP;
  return planOf(new Values(new Set([...names, ...needed])), {
    settings: [...new Set([entry, ...needed.map((other) => ways.get(other)!.entry)].filter(({ kind }) => kind === 'setting'))],
    apps: 1,
    others: constructs.filter(({ type }) => isOther && type === entry.type),
    most: 1,
    method: entry.kind === 'method' ? entry : undefined,
  });
}

interface Kind {
  readonly settings: 'some' | Entry[];
  readonly apps: number;
  readonly others: Entry[];
  readonly most: number;
  readonly method?: Entry;
}

function planOf(values: Values, kind: Kind): fc.Arbitrary<Plan> {
  const app = construct(values, constructs.find(({ type }) => type.name === APP)!, 1, kind.method);
  const others = kind.others.map((entry) => {
    const isSite = entry.type.name === SITE;
    return { arbitrary: construct(values, entry, isSite ? 1 : 0, kind.method), weight: isSite ? 3 : 1 };
  });
  return fc.record({
    isExposureApp: fc.boolean(),
    namespace: fc.oneof(EVENLY, { arbitrary: fc.constant('shop'), weight: 9 }, { arbitrary: fc.constant(undefined), weight: 1 }),
    said: (kind.settings === 'some' ? fc.subarray(settings) : fc.constant(kind.settings)).chain((chosen) => fc.tuple(...chosen.map((entry) => setting(values, entry)))),
    apps: fc.array(app, { minLength: 1, maxLength: kind.apps }),
    others: others.length === 0 ? fc.constant([])
      : fc.array(fc.oneof(EVENLY, ...others), { minLength: kind.most === 1 ? 1 : 0, maxLength: kind.most }),
  }).map(({ said, apps, others: more, ...plan }) => ({ ...plan, steps: [...said, ...apps, ...more] }));
}

function setting(values: Values, { type, method }: Entry): fc.Arbitrary<Step> {
  return values.ofParameters(type.name, method, 1).map((args) => ({
    name: `${type.name}.${method.name}`,
    call: (world) => API[type.name][method.name](world.chart, ...args.flatMap((arg) => arg(world))),
  }));
}

/** A construct, and calls of its methods. */
function construct(values: Values, { type, method: initializer }: Entry, fewest: number, wanted?: Entry): fc.Arbitrary<Step> {
  const methods = ENTRIES.filter((entry) => entry.kind === 'method' && entry.type === type);
  const preferred = methods.filter((entry) => entry === wanted);
  const calls = (preferred.length > 0 ? preferred : methods).map(({ method }) =>
    values.ofParameters(type.name, method).map((args) => ({ method: method.name, args })));
  const called = calls.length === 0 ? fc.constant([])
    : fc.array(fc.oneof(EVENLY, ...calls), { minLength: fewest, maxLength: preferred.length > 0 ? 1 : 3 });
  return fc.tuple(values.ofParameters(type.name, initializer, 2), called).map(([props, then]) => ({
    name: `new ${type.name}`,
    call: (world) => {
      const made = new API[type.name](world.chart, `${type.name}${world.next()}`, ...props.flatMap((arg) => arg(world)));
      if (made instanceof ExposedApp) {
        world.apps.push(made);
      }
      then.forEach(({ method, args }) => {
        world.use(`${type.name}.${method}()`);
        made[method](...args.flatMap((arg) => arg(world)));
      });
    },
  }));
}
