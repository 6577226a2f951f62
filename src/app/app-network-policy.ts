import { ApiObject, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import { isMap, isSameJson } from '../manifest/json-pointer';
import { claimOptions, OptionClaim, selectionClaim } from '../manifest/option-claims';
import { Peer, PodPort } from '../service/exposed-pods';
import { podsOfNamespace } from '../service/network-peers';

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
    claimOptions(this, () => this.claims());
  }

  /** Lets peers reach a port. */
  public admit(peers: Peer[], port: PodPort): void {
    const key = JSON.stringify(peers);
    const rule = this.admitted.get(key) ?? { from: peers, ports: new Map() };
    rule.ports.set(keyOf(port), port);
    this.admitted.set(key, rule);
    this.exposedPorts.set(keyOf(port), port);
  }

  /** Peers may be added and left out, but not everybody let in whom no exposure has let in. */
  private claims(): OptionClaim[] {
    const admitted = [...this.admitted.values()].flatMap(({ from }) => from);
    const isNew = (peer: unknown) => !admitted.some((own) => isSameJson(own, peer));
    return [
      selectionClaim('networkPolicy', ['spec', 'podSelector'], { matchLabels: this.policy.podLabels }),
      { option: 'networkPolicy', path: ['spec', 'policyTypes'], wanted: ['Ingress'], isKept: (types) => Array.isArray(types) && types.includes('Ingress') },
      {
        option: 'networkPolicy',
        path: ['spec', 'ingress'],
        wanted: undefined,
        because: 'everybody then gets in',
        isKept: (rules) => !Array.isArray(rules) || rules.every((rule) => peersOf(rule).length > 0 && !peersOf(rule).filter(isNew).some(isEverybody)),
      },
    ];
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

/** The peers of a rule; one without any is for everybody. */
function peersOf(rule: unknown): unknown[] {
  return isMap(rule) && Array.isArray(rule.from) ? rule.from : [];
}

function isEverybody(peer: unknown): boolean {
  return isMap(peer) && isMap(peer.ipBlock) && String(peer.ipBlock.cidr).endsWith('/0');
}

function keyOf({ port, protocol }: PodPort): string {
  return `${protocol ?? 'TCP'}/${port}`;
}

function portsOf(ports: Map<string, PodPort>): unknown[] {
  return [...ports.values()].map(({ port, protocol }) => ({ port, protocol: protocol ?? 'TCP' }));
}
