import { Fields } from './fields';
import { CIDR_RULE, cidrContains, cidrRefusedBy, isCidr, parseCidr, parseLooseCidr } from './formats/cidr';
import { isPortName, PORT_NAME_RULE } from './formats/port-name';
import { isPortNumber, PORT_NUMBER_RULE } from './formats/port-number';
import { PROTOCOLS } from './formats/protocol';
import { judgeLabelSelector } from './label-selector';
import { judgeOneOfIfPresent } from './one-of';

const POLICY_TYPES = ['Ingress', 'Egress'];

/** The rules for a NetworkPolicy. */
export function judgeNetworkPolicy(policy: Fields): void {
  const spec = policy.childOrEmpty('spec');
  judgeLabelSelector(spec.child('podSelector'), 'network-policy/invalid-selector');
  judgeDirection(spec, 'ingress', 'from');
  judgeDirection(spec, 'egress', 'to');
  if (spec.list('policyTypes').length > POLICY_TYPES.length) {
    spec.refuse('network-policy/invalid-policy-type', 'policyTypes', 'must have at most 2 entries', 'write Ingress and Egress once each');
  }
  spec.eachText('policyTypes', (value, field) => {
    if (!POLICY_TYPES.includes(value)) {
      spec.problems.add({ id: 'network-policy/invalid-policy-type', field, value, rule: 'must be Ingress or Egress', fix: 'correct it' });
    }
  });
}

function judgeDirection(spec: Fields, direction: string, peers: string): void {
  for (const rule of spec.children(direction)) {
    for (const port of rule.children('ports')) {
      judgePort(port);
    }
    for (const peer of rule.children(peers)) {
      judgePeer(peer);
    }
  }
}

function judgePort(port: Fields): void {
  judgeOneOfIfPresent(port, 'network-policy/invalid-protocol', 'protocol', PROTOCOLS, 'omit it for TCP');
  const number = port.raw('port') ?? undefined;
  const endPort = port.raw('endPort') ?? undefined;
  if (typeof number === 'string') {
    if (!isPortName(number)) {
      port.refuse('network-policy/invalid-port', 'port', PORT_NAME_RULE, 'write the name or the number of a port of the pods');
    }
  } else if (number !== undefined && !isPortNumber(number)) {
    port.refuse('network-policy/invalid-port', 'port', PORT_NUMBER_RULE, 'omit it for all ports');
  }
  if (endPort === undefined) {
    return;
  }
  if (typeof number !== 'number') {
    port.refuse('network-policy/invalid-end-port', 'endPort', "must not be set unless 'port' is a number", "write the first port of the range as 'port'");
  } else if (!isPortNumber(endPort)) {
    port.refuse('network-policy/invalid-end-port', 'endPort', PORT_NUMBER_RULE, 'write the last port of the range');
  } else if ((endPort as number) < number) {
    port.refuse('network-policy/invalid-end-port', 'endPort', "must not be less than 'port'", 'write the last port of the range');
  }
}

function judgePeer(peer: Fields): void {
  const hasSelector = peer.has('podSelector') || peer.has('namespaceSelector');
  judgeLabelSelector(peer.child('podSelector'), 'network-policy/invalid-selector');
  judgeLabelSelector(peer.child('namespaceSelector'), 'network-policy/invalid-selector');
  const ipBlock = peer.child('ipBlock');
  if (ipBlock !== undefined) {
    judgeIpBlock(ipBlock);
  }
  if (!hasSelector && !peer.has('ipBlock')) {
    peer.refuseAll(
      'network-policy/empty-peer',
      "must have 'podSelector', 'namespaceSelector' or 'ipBlock'",
      "write 'podSelector' without fields for all pods of the namespace",
    );
  } else if (hasSelector && peer.has('ipBlock')) {
    peer.refuse('network-policy/block-beside-selector', 'ipBlock', 'must not be set together with a selector', 'write two peers');
  }
}

function judgeIpBlock(ipBlock: Fields): void {
  const cidr = ipBlock.text('cidr');
  const range = parseLooseCidr(cidr);
  if (!isCidr(cidr)) {
    ipBlock.refuse('network-policy/invalid-cidr', 'cidr', CIDR_RULE, 'correct the address range', cidrRefusedBy(cidr));
  }
  ipBlock.eachText('except', (value, field) => {
    const hole = parseCidr(value);
    if (hole === undefined) {
      ipBlock.problems.add({ id: 'network-policy/invalid-exception', field, value, rule: CIDR_RULE, fix: 'correct the address range', refusedBy: cidrRefusedBy(value) });
    } else if (range !== undefined && !(cidrContains(range, hole) && hole.prefix > range.prefix)) {
      ipBlock.problems.add({ id: 'network-policy/invalid-exception', field, value, rule: "must be a smaller range inside 'cidr'", fix: 'correct the address range' });
    }
  });
}
