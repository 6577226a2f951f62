import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { Peer, PodPort } from './exposed-pods';
import { podsOfNamespace } from './network-peers';

/**
 * What a network policy of an app is made from.
 */
export interface AppNetworkPolicyProps {
  readonly metadata: { readonly name?: string; readonly labels: { [key: string]: string } };
  readonly podLabels: { readonly [key: string]: string };

  /** The ports that the app serves in the cluster: its own, and those of its Service. */
  readonly ports: PodPort[];
  readonly allowedNamespaces: string[];
}

/**
 * Keeps everybody away from the pods of an app but those who are let in.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class AppNetworkPolicy extends ApiObject {
  private readonly admitted = new Map<string, { readonly from: Peer[]; readonly ports: Map<string, PodPort> }>();
  private readonly exposedPorts = new Map<string, PodPort>();

  public constructor(scope: Construct, id: string, private readonly policy: AppNetworkPolicyProps) {
    super(scope, id, {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: policy.metadata,
      spec: Lazy.any({ produce: () => this.spec() }),
    });
    policy.ports.forEach((port) => this.exposedPorts.set(keyOf(port), port));
  }

  /** Lets peers reach a port. */
  public admit(peers: Peer[], port: PodPort): void {
    const key = JSON.stringify(peers);
    const rule = this.admitted.get(key) ?? { from: peers, ports: new Map() };
    rule.ports.set(keyOf(port), port);
    this.admitted.set(key, rule);
    this.exposedPorts.set(keyOf(port), port);
  }

  private spec(): unknown {
    const inCluster = [{ podSelector: {} }, ...[...new Set(this.policy.allowedNamespaces)].map((namespace) => podsOfNamespace(namespace))];
    return {
      podSelector: { matchLabels: this.policy.podLabels },
      policyTypes: ['Ingress'],
      ingress: [
        { from: inCluster, ports: portsOf(this.exposedPorts) },
        ...[...this.admitted.values()].map(({ from, ports }) => ({ from, ports: portsOf(ports) })),
      ],
    };
  }
}

function keyOf({ port, protocol }: PodPort): string {
  return `${protocol ?? 'TCP'}/${port}`;
}

function portsOf(ports: Map<string, PodPort>): unknown[] {
  return [...ports.values()].map(({ port, protocol }) => ({ port, protocol: protocol ?? 'TCP' }));
}
