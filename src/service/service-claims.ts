import { labelsOfPods } from './pod-target';
import { isBackend, Pods } from './pods';
import { PortOptions } from './service-ports';
import { isMap } from '../manifest/json-pointer';
import { OptionAnnotations, undoes } from '../manifest/option-annotations';
import { OptionClaim } from '../manifest/option-claims';

/**
 * What decides the spec of a Service.
 */
interface ServiceDecision {
  /** The construct, which decides the kind. */
  readonly construct: string;
  readonly options: PortOptions;
  readonly pods: Pods;
}

type Fields = { readonly [field: string]: unknown };

/**
 * The annotations by which a user would undo the options that every Service has.
 */
export function serviceAnnotations({ trafficDistribution }: PortOptions): OptionAnnotations {
  const byTopology = undoes('trafficDistribution', 'Kubernetes heeds this annotation instead', 'Disabled', 'disabled');
  return trafficDistribution === undefined ? {} : {
    'service.kubernetes.io/topology-mode': byTopology,
    'service.kubernetes.io/topology-aware-hints': byTopology,
  };
}

/**
 * The labels by which a user would undo that a Service leads to its pods.
 */
export function serviceLabels(pods: Pods): OptionAnnotations {
  const byProxy = undoes(optionOf(pods), 'kube-proxy leaves out Services with this label');
  return { 'service.kubernetes.io/service-proxy-name': byProxy, 'service.kubernetes.io/headless': byProxy };
}

function optionOf(pods: Pods): string {
  return isBackend(pods) ? 'backend' : 'target';
}

/** Where the field of a Service has another name than its option. */
const OPTIONS: { readonly [field: string]: string } = {
  loadBalancerIP: 'staticAddresses',
  loadBalancerSourceRanges: 'allowedClients',
  sessionAffinityConfig: 'sessionAffinity',
};

/**
 * What the options of a Service have decided in its spec. What only follows
 * from them, a default, may be changed.
 */
export function fieldClaims(spec: Fields, { construct, options, pods }: ServiceDecision): OptionClaim[] {
  const given = options as unknown as Fields;
  const { type, selector, ports: _ports, ...fields } = spec;
  return [
    claimOf(construct, 'type', type),
    { option: optionOf(pods), path: ['spec', 'selector'], wanted: selector, isKept: (found) => selects(found, selector as Fields, pods) },
    ...Object.entries(fields).flatMap(([field, value]) => {
      const option = OPTIONS[field] ?? field;
      return given[option] !== undefined ? [claimOf(option, field, value)]
        // The class decides who makes the load balancer, and with some providers whether it is on the internet.
        : field === 'loadBalancerClass' ? [claimOf('provider', field, value)] : [];
    }),
    ...portClaims(options),
  ];
}

/** Whether a selector still chooses the pods: it may have more labels, as far as they are known to have them. */
function selects(found: unknown, wanted: Fields, pods: Pods): boolean {
  const more = isMap(found) ? Object.keys(found).filter((key) => !Object.hasOwn(wanted, key)) : [];
  const labels = more.length === 0 ? undefined : labelsOfPods(pods);
  const isThere = isMap(found) && Object.keys(wanted).every((key) => found[key] === wanted[key]);
  return isThere && (labels === undefined || more.every((key) => labels[key] === found[key]));
}

function portClaims({ ports, port, targetPort, nodePort }: PortOptions): OptionClaim[] {
  if (ports !== undefined) {
    return [claimOf('ports', 'ports', ports.map(({ targetPortName, ...own }) => defined({ ...own, targetPort: targetPortName ?? own.targetPort })))];
  }
  return Object.entries(defined({ port, targetPort, nodePort })).map(([field, value]) => claimOf(field, 'ports', [{ [field]: value }]));
}

function claimOf(option: string, field: string, wanted: unknown): OptionClaim {
  return { option, path: ['spec', field], wanted };
}

function defined(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
