import * as fc from 'fast-check';
import { metadata, optional } from './metadata';
import * as any from '../../../properties/arbitraries';
import { CLUSTER_IPV4, CLUSTER_IPV6 } from '../addresses';
import { Manifest } from '../manifest';

const clusterIPv4 = fc.constant(CLUSTER_IPV4);
const clusterIPv6 = fc.constant(CLUSTER_IPV6);

const families = fc.oneof(
  fc.constant({}),
  clusterIPv4.map((clusterIP) => ({ clusterIP })),
  clusterIPv4.map((clusterIP) => ({ clusterIP, clusterIPs: [clusterIP], ipFamilies: ['IPv4'], ipFamilyPolicy: 'SingleStack' })),
  clusterIPv6.map((clusterIP) => ({ clusterIP, ipFamilies: ['IPv6'] })),
  fc.constantFrom(['IPv4', 'IPv6'], ['IPv6', 'IPv4']).map((ipFamilies) => ({ ipFamilies, ipFamilyPolicy: 'RequireDualStack' })),
  fc.tuple(clusterIPv4, clusterIPv6).map(([v4, v6]) => ({ clusterIP: v4, clusterIPs: [v4, v6], ipFamilyPolicy: 'PreferDualStack' })),
);

const affinity = fc.oneof(
  fc.constant({}),
  fc.constant({ sessionAffinity: 'None' }),
  fc.constant({ sessionAffinity: 'ClientIP' }),
  fc.integer({ min: 1, max: 86400 }).map((timeoutSeconds) => ({ sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds } } })),
);

const policy = fc.constantFrom('Cluster', 'Local');
const externalIPs = fc.array(fc.constantFrom('203.0.113.7', '2001:db8::7', '192.0.2.1'), { minLength: 1, maxLength: 2 });

function ports(isPinned: boolean): fc.Arbitrary<object[]> {
  const port = fc.tuple(
    fc.record({ name: any.dnsLabel, port: any.portNumber }),
    optional({
      protocol: any.protocol,
      targetPort: fc.oneof(any.portNumber, any.portName),
      appProtocol: any.qualifiedName,
      ...(isPinned ? { nodePort: fc.integer({ min: 30000, max: 32767 }) } : {}),
    }),
  ).map(([required, others]) => ({ ...required, ...others }));
  const apart = (selectors: ((port: any) => unknown)[]) => (all: object[]): boolean => selectors.every((selector) => {
    const values = all.map(selector).filter((value) => value !== undefined);
    return new Set(values).size === values.length;
  });
  return fc.array(port, { minLength: 1, maxLength: 3 })
    .filter(apart([({ name }) => name, ({ protocol = 'TCP', port: number }) => `${protocol} ${number}`, ({ nodePort }) => nodePort]))
    .chain((all) => fc.boolean().map((isNamed) => isNamed || all.length > 1 ? all : all.map(({ name: _, ...others }: any) => others)));
}

const common = fc.tuple(
  optional({
    selector: any.labels,
    internalTrafficPolicy: policy,
    publishNotReadyAddresses: fc.boolean(),
    trafficDistribution: fc.constant('PreferClose'),
  }),
  affinity,
).map(([fields, sessions]) => ({ ...fields, ...sessions }));

const clusterIP = fc.tuple(common, families, ports(false), optional({ externalIPs, type: fc.constant('ClusterIP') }), policy)
  .map(([fields, addresses, list, others, externalTrafficPolicy]) => ({
    ...fields, ...addresses, ...others, ports: list, ...(others.externalIPs && externalTrafficPolicy === 'Local' ? { externalTrafficPolicy } : {}),
  }));

const headless = fc.tuple(common, fc.option(ports(false), { nil: undefined }))
  .map(([fields, list]) => ({ ...fields, clusterIP: 'None', ...(list ? { ports: list } : {}) }));

const nodePort = fc.tuple(common, families, ports(true), optional({ externalTrafficPolicy: policy, externalIPs }))
  .map(([fields, addresses, list, others]) => ({ ...fields, ...addresses, ...others, type: 'NodePort', ports: list }));

const loadBalancer = fc.tuple(common, families, ports(true), optional({
  externalTrafficPolicy: policy,
  loadBalancerSourceRanges: fc.array(any.cidr, { minLength: 1, maxLength: 3 }),
  loadBalancerClass: any.qualifiedName,
  allocateLoadBalancerNodePorts: fc.boolean(),
  loadBalancerIP: any.ipv4,
}), fc.option(fc.integer({ min: 30000, max: 32767 }), { nil: undefined }))
  .map(([fields, addresses, list, others, healthCheckNodePort]) => ({
    ...fields,
    ...addresses,
    ...others,
    type: 'LoadBalancer',
    ports: list,
    ...(others.externalTrafficPolicy === 'Local' && !list.some((port: any) => port.nodePort === healthCheckNodePort) ? { healthCheckNodePort } : {}),
  }));

const externalName = fc.tuple(common, fc.option(ports(false), { nil: undefined }), any.dnsLabel)
  .map(([fields, list, name]) => ({ ...fields, type: 'ExternalName', externalName: `${name}.example.com`, ...(list ? { ports: list } : {}) }));

/** Some annotations are read by the API server itself. */
const annotated = fc.tuple(metadata, fc.constantFrom<object>(
  {},
  {},
  {},
  { 'service.kubernetes.io/topology-mode': 'Auto' },
  { 'service.kubernetes.io/topology-mode': 'Auto', 'service.kubernetes.io/topology-aware-hints': 'Auto' },
)).map(([own, annotations]) => ({ ...own, ...(Object.keys(annotations).length > 0 ? { annotations: { ...own.annotations, ...annotations } } : {}) }));

/** Services of every type. */
export const service: fc.Arbitrary<Manifest> = fc.tuple(annotated, fc.oneof(clusterIP, headless, nodePort, loadBalancer, loadBalancer, externalName))
  .map(([own, spec]) => ({ apiVersion: 'v1', kind: 'Service', metadata: own, spec }));
