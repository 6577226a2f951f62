import { Chart, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as fc from 'fast-check';
import * as any from './arbitraries';
import {
  ExposedPort, IPFamily, IPFamilyPolicy, KubernetesVersion, NodePortRange, ServiceOptions, SessionAffinity, TargetClusterOptions,
  TrafficDistribution, TrafficPolicy,
} from '../../src';
import { nameOfPort } from '../../src/service/service-ports';

/** A value and the place in the manifest where it must be found. */
export type Expected = [place: (string | number)[], value: unknown];

/** Options that are valid together, the pods, and what is to become of them. */
export interface ValidService {
  readonly options: ServiceOptions & { readonly nodePort?: number };
  readonly target: (chart: Chart) => kplus.IPodSelector;
  readonly expected: Expected[];
  readonly pinned: number[];

  /** The ports that these options stand for. */
  readonly ports: ExposedPort[];
}

/** A cluster that options may be valid for. */
export interface Cluster {
  readonly description: TargetClusterOptions;
  readonly range: { readonly min: number; readonly max: number };
  readonly minor: number;
}

const families = [
  { options: {}, addresses: fc.oneof(any.ipv4, any.ipv6) },
  { options: { ipFamilies: [IPFamily.IPV4] }, addresses: any.ipv4 },
  { options: { ipFamilies: [IPFamily.IPV6], ipFamilyPolicy: IPFamilyPolicy.SINGLE_STACK }, addresses: any.ipv6 },
  { options: { ipFamilies: [IPFamily.IPV4, IPFamily.IPV6], ipFamilyPolicy: IPFamilyPolicy.PREFER_DUAL_STACK }, addresses: any.ipv4 },
  { options: { ipFamilies: [IPFamily.IPV6, IPFamily.IPV4], ipFamilyPolicy: IPFamilyPolicy.REQUIRE_DUAL_STACK }, addresses: any.ipv6 },
];

export const trafficPolicy = fc.constantFrom(TrafficPolicy.CLUSTER, TrafficPolicy.LOCAL);

export const cluster: fc.Arbitrary<Cluster> = fc.record({
  minor: fc.integer({ min: 32, max: 36 }),
  range: fc.oneof(fc.constant({ min: 30000, max: 32767 }), fc.integer({ min: 1, max: 60000 }).map((min) => ({ min, max: min + 5000 }))),
}).map(({ minor, range }) => ({
  minor,
  range,
  description: { minVersion: KubernetesVersion.of(`1.${minor}`), nodePortRange: NodePortRange.of(range.min, range.max) },
}));

/** Everything that can be said of any Service, in any mixture. */
export function validService({ minor, range }: Cluster): fc.Arbitrary<ValidService> {
  const distribution = [TrafficDistribution.PREFER_SAME_ZONE, ...(minor < 34 ? [] : [TrafficDistribution.PREFER_SAME_NODE])];
  return fc.record({
    common: fc.record({
      name: any.serviceName,
      labels: any.labels,
      annotations: any.annotations,
      internalTrafficPolicy: trafficPolicy,
      publishNotReadyAddresses: fc.boolean(),
      trafficDistribution: fc.constantFrom(...distribution),
    }, { requiredKeys: [] }),
    addresses: fc.constantFrom(...families)
      .chain(({ options, addresses }) => any.maybe(addresses).map((clusterIP) => ({ ...options, ...(clusterIP ? { clusterIP } : {}) }))),
    affinity: any.maybe(fc.oneof(fc.constant('None'), fc.constant('ClientIP'), fc.integer({ min: 1, max: 86400 }))),
    ports: fc.oneof(severalPorts(range), onePort(range), derivedPort(range)),
  }).map(({ common, addresses, affinity, ports }) => {
    const { labels, annotations, name, trafficDistribution, ...fields } = common;
    const written = trafficDistribution === TrafficDistribution.PREFER_SAME_ZONE && minor < 34 ? 'PreferClose' : trafficDistribution;
    return {
      options: { ...common, ...addresses, ...affinityOption(affinity), ...ports.options },
      target: ports.target,
      pinned: ports.pinned,
      ports: ports.ports,
      expected: [
        ...ports.expected,
        ...expectedOf(['metadata'], { name }),
        ...expectedOf(['metadata', 'labels'], labels ?? {}),
        ...expectedOf(['metadata', 'annotations'], annotations ?? {}),
        ...expectedOf(['spec'], { ...fields, ...addresses, trafficDistribution: written }),
        ...expectedOf(['spec'], { sessionAffinity: typeof affinity === 'number' ? 'ClientIP' : affinity }),
        ...(typeof affinity === 'number' ? [[['spec', 'sessionAffinityConfig', 'clientIP', 'timeoutSeconds'], affinity] as Expected] : []),
      ],
    };
  });
}

/** Every field that has a value, at its name. */
export function expectedOf(place: (string | number)[], fields: object): Expected[] {
  return Object.entries(fields).filter(([, value]) => value !== undefined).map(([field, value]) => [[...place, field], value]);
}

type Ports = Omit<ValidService, 'options'> & { options: { ports?: ExposedPort[]; port?: number; targetPort?: number; nodePort?: number } };

function affinityOption(affinity?: string | number): { sessionAffinity?: SessionAffinity } {
  switch (affinity) {
    case undefined: return {};
    case 'None': return { sessionAffinity: SessionAffinity.none() };
    case 'ClientIP': return { sessionAffinity: SessionAffinity.clientIP() };
    default: return { sessionAffinity: SessionAffinity.clientIP({ timeout: Duration.seconds(affinity as number) }) };
  }
}

function severalPorts(range: Cluster['range']): fc.Arbitrary<Ports> {
  const port = fc.record({
    port: any.portNumber,
    name: any.portName,
    target: fc.oneof(any.portNumber, any.portName),
    protocol: any.protocol,
    appProtocol: any.qualifiedName,
    nodePort: fc.integer(range),
  }, { requiredKeys: ['port'] }).map(({ target, ...rest }): ExposedPort => ({
    ...rest,
    ...(typeof target === 'number' ? { targetPort: target } : {}),
    ...(typeof target === 'string' ? { targetPortName: target } : {}),
  }));
  const apart = (...selectors: ((port: ExposedPort) => unknown)[]) => (ports: ExposedPort[]) => selectors.every((selector) => {
    const values = ports.map(selector).filter((value) => value !== undefined);
    return new Set(values).size === values.length;
  });
  return fc.tuple(
    fc.array(port, { minLength: 1, maxLength: 4 }).filter(apart(nameOfPort, ({ nodePort }) => nodePort, ({ protocol = 'TCP', port: number }) => `${protocol} ${number}`)),
    selection,
  ).map(([ports, { target, expected }]) => ({
    options: { ports },
    target,
    pinned: pinnedOf(ports),
    ports: ports.map((one) => ports.length > 1 ? { ...one, name: nameOfPort(one) } : one),
    expected: [
      ...expected,
      ...ports.flatMap(({ targetPort, targetPortName, ...fields }, i) => expectedOf(['spec', 'ports', i], { ...fields, targetPort: targetPortName ?? targetPort ?? fields.port })),
    ],
  }));
}

function onePort(range: Cluster['range']): fc.Arbitrary<Ports> {
  return fc.tuple(
    fc.record({ port: any.portNumber, targetPort: any.portNumber, nodePort: fc.integer(range) }, { requiredKeys: ['port'] }),
    selection,
  ).map(([options, { target, expected }]) => ({
    options,
    target,
    pinned: pinnedOf([options]),
    ports: [options],
    expected: [...expected, ...expectedOf(['spec', 'ports', 0], { targetPort: options.port, ...options })],
  }));
}

/** The port of a workload that has only one. */
function derivedPort(range: Cluster['range']): fc.Arbitrary<Ports> {
  return fc.tuple(
    fc.record({ port: any.portNumber, nodePort: fc.integer(range) }, { requiredKeys: [] }),
    fc.record({ number: any.portNumber, name: any.portName, protocol: any.protocol }, { requiredKeys: ['number'] }),
  ).map(([options, { number, name, protocol }]) => ({
    options,
    target: (chart: Chart) => new kplus.Deployment(chart, 'Shop', { containers: [{ image: 'shop', ports: [{ number, name, protocol }] }] }),
    pinned: pinnedOf([options]),
    ports: [{ name, protocol, port: number, targetPort: number, ...options }],
    expected: expectedOf(['spec', 'ports', 0], { name, protocol, port: number, targetPort: number, ...options }),
  }));
}

const selection = any.someLabels.map((labels) => ({
  target: (chart: Chart): kplus.IPodSelector => kplus.Pods.select(chart, 'Shop', { labels }),
  expected: expectedOf(['spec', 'selector'], labels),
}));

function pinnedOf(ports: { readonly nodePort?: number }[]): number[] {
  return ports.flatMap(({ nodePort }) => nodePort === undefined ? [] : [nodePort]);
}
