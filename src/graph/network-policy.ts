import { Resource } from './resource';
import { Selector } from './selector';
import { Fields } from '../api-rules/fields';
import { Cidr, parseLooseCidr } from '../api-rules/formats/cidr';

/** Who a rule of a network policy speaks of. */
export interface PolicyPeer {
  /** A network in CIDR notation. */
  readonly ipBlock?: string;
  readonly except: readonly string[];
  /** The same as addresses; nothing if it is none, and of exceptions those that are. */
  readonly network?: Cidr;
  readonly holes: readonly Cidr[];
  /** Nothing means: of the policy's own namespace. */
  readonly namespaces?: Selector;
  /** Nothing means: every pod. */
  readonly pods?: Selector;
  readonly fields: Fields;
}

export interface PolicyPort {
  /** A number or the name of a container port; nothing for all. */
  readonly port?: number | string;
  readonly endPort?: number;
  readonly protocol: string;
  readonly fields: Fields;
}

export interface PolicyRule {
  /** Empty for everybody. */
  readonly peers: readonly PolicyPeer[];
  /** Empty for all ports. */
  readonly ports: readonly PolicyPort[];
  readonly fields: Fields;
}

export interface NetworkPolicy {
  readonly resource: Resource;
  readonly namespace: string;
  /** Whose pods it guards; empty for all of the namespace. */
  readonly selector: Selector | undefined;
  readonly guardsIngress: boolean;
  readonly guardsEgress: boolean;
  readonly ingress: readonly PolicyRule[];
  readonly egress: readonly PolicyRule[];
}

/** All of them: most name the same few networks, each of which is read once. */
export function networkPoliciesOf(resources: readonly Resource[]): NetworkPolicy[] {
  const known = new Map<string, Cidr | undefined>();
  const cidrOf = (text: string) => {
    if (!known.has(text)) {
      known.set(text, parseLooseCidr(text));
    }
    return known.get(text);
  };
  return resources.map((resource) => networkPolicyOf(resource, cidrOf));
}

type CidrOf = (text: string) => Cidr | undefined;

function networkPolicyOf(resource: Resource, cidrOf: CidrOf): NetworkPolicy {
  const { spec } = resource;
  const types = spec.list('policyTypes');
  return {
    resource,
    namespace: resource.namespace,
    selector: Selector.of(spec, 'podSelector'),
    guardsIngress: types.length === 0 || types.includes('Ingress'),
    guardsEgress: types.length === 0 ? spec.has('egress') : types.includes('Egress'),
    ingress: spec.children('ingress').map((rule) => ruleOf(rule, 'from', cidrOf)),
    egress: spec.children('egress').map((rule) => ruleOf(rule, 'to', cidrOf)),
  };
}

function ruleOf(fields: Fields, side: 'from' | 'to', cidrOf: CidrOf): PolicyRule {
  return {
    peers: fields.children(side).map((peer) => peerOf(peer, cidrOf)),
    ports: fields.children('ports').map((port) => ({
      port: port.wholeOrText('port') || undefined,
      endPort: port.whole('endPort'),
      protocol: port.text('protocol') || 'TCP',
      fields: port,
    })),
    fields,
  };
}

function peerOf(fields: Fields, cidrOf: CidrOf): PolicyPeer {
  const block = fields.child('ipBlock');
  const ipBlock = block?.text('cidr');
  const except = (block?.list('except') ?? []).filter((cidr): cidr is string => typeof cidr === 'string');
  return {
    ipBlock,
    except,
    network: ipBlock === undefined ? undefined : cidrOf(ipBlock),
    holes: except.map(cidrOf).filter((hole) => hole !== undefined),
    namespaces: Selector.of(fields, 'namespaceSelector'),
    pods: Selector.of(fields, 'podSelector'),
    fields,
  };
}
