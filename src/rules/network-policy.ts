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
  judgeLabelSelector(spec.child('podSelector'), 'N-01');
  judgeDirection(spec, 'ingress', 'from');
  judgeDirection(spec, 'egress', 'to');
  if (spec.list('policyTypes').length > POLICY_TYPES.length) {
    spec.refuse('N-09', 'policyTypes', 'must have at most 2 entries', 'write Ingress and Egress once each');
  }
  spec.eachText('policyTypes', (value, field) => {
    if (!POLICY_TYPES.includes(value)) {
      spec.problems.add({ id: 'N-09', field, value, rule: 'must be Ingress or Egress', fix: 'correct it' });
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
  judgeOneOfIfPresent(port, 'N-02', 'protocol', PROTOCOLS, 'omit it for TCP');
  const number = port.raw('port') ?? undefined;
  const endPort = port.raw('endPort') ?? undefined;
  if (typeof number === 'string') {
    if (!isPortName(number)) {
      port.refuse('N-03', 'port', PORT_NAME_RULE, 'write the name or the number of a port of the pods');
    }
  } else if (number !== undefined && !isPortNumber(number)) {
    port.refuse('N-03', 'port', PORT_NUMBER_RULE, 'omit it for all ports');
  }
  if (endPort === undefined) {
    return;
  }
  if (typeof number !== 'number') {
    port.refuse('N-04', 'endPort', "must not be set unless 'port' is a number", "write the first port of the range as 'port'");
  } else if (!isPortNumber(endPort)) {
    port.refuse('N-04', 'endPort', PORT_NUMBER_RULE, 'write the last port of the range');
  } else if ((endPort as number) < number) {
    port.refuse('N-04', 'endPort', "must not be less than 'port'", 'write the last port of the range');
  }
}

function judgePeer(peer: Fields): void {
  const hasSelector = peer.has('podSelector') || peer.has('namespaceSelector');
  judgeLabelSelector(peer.child('podSelector'), 'N-01');
  judgeLabelSelector(peer.child('namespaceSelector'), 'N-01');
  const ipBlock = peer.child('ipBlock');
  if (ipBlock !== undefined) {
    judgeIpBlock(ipBlock);
  }
  if (!hasSelector && !peer.has('ipBlock')) {
    peer.refuseAll(
      'N-05',
      "must have 'podSelector', 'namespaceSelector' or 'ipBlock'",
      "write 'podSelector' without fields for all pods of the namespace",
    );
  } else if (hasSelector && peer.has('ipBlock')) {
    peer.refuse('N-06', 'ipBlock', 'must not be set together with a selector', 'write two peers');
  }
}

function judgeIpBlock(ipBlock: Fields): void {
  const cidr = ipBlock.text('cidr');
  const range = parseLooseCidr(cidr);
  if (!isCidr(cidr)) {
    ipBlock.refuse('N-07', 'cidr', CIDR_RULE, 'correct the address range', cidrRefusedBy(cidr));
  }
  ipBlock.eachText('except', (value, field) => {
    const hole = parseCidr(value);
    if (hole === undefined) {
      ipBlock.problems.add({ id: 'N-08', field, value, rule: CIDR_RULE, fix: 'correct the address range', refusedBy: cidrRefusedBy(value) });
    } else if (range !== undefined && !(cidrContains(range, hole) && hole.prefix > range.prefix)) {
      ipBlock.problems.add({ id: 'N-08', field, value, rule: "must be a smaller range inside 'cidr'", fix: 'correct the address range' });
    }
  });
}
