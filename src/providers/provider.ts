import { ownerOfClass } from './class-owner';
import { OptionAnnotations } from '../manifest/option-annotations';
import { Said } from '../manifest/said';
import { PropertyProblem } from '../text/invalid';

/**
 * Who may open a connection.
 */
export interface WantedClients {
  /** Whether the address is to be reachable from the internet at all. */
  readonly internetFacing: boolean;

  /** None: everybody who gets to the address. */
  readonly networks: string[];
}

/**
 * How a load balancer is to ask whether a target is healthy; what is not said is as the provider has it.
 */
export interface WantedHealthCheck {
  /** `TCP`, `HTTP` or `HTTPS`. */
  readonly protocol?: string;
  readonly path?: string;
  readonly intervalSeconds?: number;
  readonly unhealthyThreshold?: number;
}

/**
 * What a user wants of a load balancer, whoever provides it.
 */
export interface LoadBalancerIntent {
  readonly allowedClients: WantedClients;
  readonly staticAddresses: string[];
  readonly loadBalancerClass?: string;
  readonly healthCheck?: WantedHealthCheck;
  readonly allocateLoadBalancerNodePorts?: boolean;
  /** `Cluster` or `Local`. */
  readonly externalTrafficPolicy?: string;
  readonly dualStack: boolean;

  /** The lowest version of Kubernetes, as the number after the '1.'. */
  readonly minMinor: number;
}

/**
 * A `LoadBalancerIntent` in the words of one provider.
 */
export interface LoadBalancerRendering {
  /** The name of the provider, which reads it again. */
  readonly provider: string;

  /** What is written in annotations. */
  readonly annotations: OptionAnnotations;

  /** Fields of the Service's spec. */
  readonly spec: { [field: string]: unknown };

  /** What the provider cannot do, naming the provider and the way out. */
  readonly problems: PropertyProblem[];

  /** Whether the pods see the address of the client. */
  readonly keepsClientAddress: boolean;

  /** The networks that the health checks of the pods come from, if not from the nodes. */
  readonly healthCheckSources?: string[];

  /** What checks find in the Service because the user wants it so. */
  readonly said?: readonly Said[];
}

/**
 * A provider of load balancers: a pure function from intent to fields.
 */
export type Provider = (intent: LoadBalancerIntent) => LoadBalancerRendering;

/**
 * The field that every provider here reads the allowed networks from.
 *
 * The internet is the field's own default, so nothing is written for it.
 */
export function sourceRanges(clients: WantedClients): { loadBalancerSourceRanges?: string[] } {
  return clients.networks.length > 0 ? { loadBalancerSourceRanges: clients.networks } : {};
}

/**
 * What is wrong with a class that belongs to somebody else, who would not read
 * the annotations of this provider.
 */
export function classProblems(own: string, loadBalancerClass: string | undefined): PropertyProblem[] {
  const owner = loadBalancerClass === undefined ? undefined : ownerOfClass(loadBalancerClass);
  return owner === undefined || owner === own ? [] : [{
    property: 'loadBalancerClass',
    rule: `must not be one of ${owner}, which does not read what is written for ${own}`,
    value: loadBalancerClass,
    fix: 'leave it out, or name the provider that has this class',
  }];
}

/**
 * The problem of an option that a provider has no field for.
 */
export function cannot(provider: string, property: string, fix: string, value?: string | boolean): PropertyProblem {
  return { property, rule: `must not be given, because ${provider} cannot express it`, ...(value === undefined ? {} : { value }), fix };
}
