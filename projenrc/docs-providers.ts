import { ApiObject, App, Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Attempt, attempt, details, overview } from './docs-table';
import { AllowedClients, AwsTargetType, ExternalLoadBalancer, ExternalLoadBalancerOptions, IPFamilyPolicy, LoadBalancerProvider, TrafficPolicy } from '../src';

interface Provider {
  readonly title: string;
  readonly provider: LoadBalancerProvider;

  /** Fixed addresses as the provider names them. */
  readonly addresses: string[];
}

/** The providers by the name of their table. */
const PROVIDERS: { [name: string]: Provider } = {
  'generic': { title: 'generic', provider: LoadBalancerProvider.generic(), addresses: ['203.0.113.10', '203.0.113.11'] },
  'aws': {
    title: 'AWS, `ip`',
    provider: LoadBalancerProvider.awsLoadBalancerController(),
    addresses: ['eipalloc-0123456789abcdef0', 'eipalloc-0123456789abcdef1'],
  },
  'aws-instance': {
    title: 'AWS, `instance`',
    provider: LoadBalancerProvider.awsLoadBalancerController({ targetType: AwsTargetType.INSTANCE }),
    addresses: ['eipalloc-0123456789abcdef0', 'eipalloc-0123456789abcdef1'],
  },
  'gke': { title: 'GKE', provider: LoadBalancerProvider.gke(), addresses: ['shop', 'shop-6'] },
  'azure': { title: 'Azure', provider: LoadBalancerProvider.azure(), addresses: ['203.0.113.10', '2001:db8::10'] },
  'metal-lb': {
    title: 'MetalLB',
    provider: LoadBalancerProvider.metalLB({ addressPool: 'shop' }),
    addresses: ['203.0.113.10', '2001:db8::10'],
  },
};

/** What may be wanted of a load balancer. */
type Feature = (provider: Provider) => Partial<ExternalLoadBalancerOptions>;

const INTERNET = '`AllowedClients.internet()`';

const FEATURES: { [name: string]: Feature } = {
  [INTERNET]: () => ({}),
  '`AllowedClients.cidrs("203.0.113.0/24")`': () => ({ allowedClients: AllowedClients.cidrs('203.0.113.0/24') }),
  '`AllowedClients.privateNetwork()`': () => ({ allowedClients: AllowedClients.privateNetwork() }),
  'One of `staticAddresses`': ({ addresses }) => ({ staticAddresses: addresses.slice(0, 1) }),
  'Two of `staticAddresses`': ({ addresses }) => ({ staticAddresses: addresses }),
  '`loadBalancerClass`': () => ({ loadBalancerClass: 'example.com/class' }),
  '`healthCheck` by TCP': () => ({ healthCheck: { interval: Duration.seconds(10), unhealthyThreshold: 3 } }),
  '`healthCheck` by HTTP': () => ({ healthCheck: { path: '/healthz' } }),
  '`allocateLoadBalancerNodePorts: false`': () => ({ allocateLoadBalancerNodePorts: false }),
  '`TrafficPolicy.LOCAL`': () => ({ externalTrafficPolicy: TrafficPolicy.LOCAL }),
  '`IPFamilyPolicy.REQUIRE_DUAL_STACK`': () => ({ ipFamilyPolicy: IPFamilyPolicy.REQUIRE_DUAL_STACK }),
};

/** Which features each provider serves, and what is written for it. */
export const PROVIDER_TABLES: { [name: string]: () => string } = {
  providers: () => {
    const all = Object.values(PROVIDERS);
    return overview(all.map(({ title }) => title), Object.keys(FEATURES), (i, feature) => attemptOf(all[i], feature));
  },
  ...Object.fromEntries(Object.entries(PROVIDERS).map(([name, provider]) => [name, () =>
    details(name, ['Written', 'Run on the real provider'], Object.keys(FEATURES), (feature) => attemptOf(provider, feature))])),
};

/** What is written for a feature and not without it. */
function attemptOf(provider: Provider, feature: string): Attempt {
  return attempt(() => {
    const usual = feature === INTERNET ? [] : linesOf(provider, {});
    const text = linesOf(provider, FEATURES[feature](provider)).filter((line) => !usual.includes(line)).join('<br>') || 'nothing more';
    return { text, differences: [] };
  });
}

/** The fields of a Service that follow from its options. */
function linesOf({ provider }: Provider, options: Partial<ExternalLoadBalancerOptions>): string[] {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  const target = kplus.Pods.select(chart, 'Pods', { labels: { app: 'api' } });
  const { service } = new ExternalLoadBalancer(chart, 'Api', { target, port: 443, provider, allowedClients: AllowedClients.internet(), ...options });
  const { metadata, spec: { type, selector, ports, ...fields } } = ApiObject.of(service).toJson();
  return Object.entries({ ...metadata.annotations, ...fields }).map(([key, value]) => `\`${key}: ${JSON.stringify(value)}\``);
}
