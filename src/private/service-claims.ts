import { OptionAnnotations, undoes } from './option-annotations';
import { OptionClaim } from './option-claims';
import { PortOptions } from './service-ports';

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
export function fieldClaims(spec: Fields, options: PortOptions, pods: 'target' | 'backend'): OptionClaim[] {
  const given = options as unknown as Fields;
  const { type: _type, selector, ports: _ports, ...fields } = spec;
  return [
    claimOf(pods, 'selector', selector),
    ...Object.entries(fields).flatMap(([field, value]) => {
      const option = OPTIONS[field] ?? field;
      return given[option] !== undefined ? [claimOf(option, field, value)]
        // The class decides who makes the load balancer, and with some providers whether it is on the internet.
        : field === 'loadBalancerClass' ? [claimOf('provider', field, value)] : [];
    }),
    ...portClaims(options),
  ];
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
