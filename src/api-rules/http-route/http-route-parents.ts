import { Fields } from '../fields';
import { judgeGatewayReference } from './gateway-reference';
import { OTHER_DEFINITIONS } from './other-definitions';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';

const MOST_PARENTS = 32;
const DEFAULTS = { group: 'gateway.networking.k8s.io', kind: 'Gateway' };

/** The Gateways, or parts of them, that a route belongs to. */
export function judgeParents(spec: Fields): void {
  const parents = spec.children('parentRefs');
  if (parents.length > MOST_PARENTS) {
    spec.refuse('http-route/invalid-parent', 'parentRefs', `must have at most ${MOST_PARENTS} parents`, 'make another route of the others', OTHER_DEFINITIONS);
  }
  const sectionsByParent = new Map<string, Set<string>>();
  for (const parent of parents) {
    judgeParent(parent);
    const key = keyOf(parent);
    const sections = sectionsByParent.get(key) ?? new Set<string>();
    const section = parent.text('sectionName') ?? '';
    if (sections.has(section)) {
      parent.refuse('http-route/parent-twice', 'sectionName', 'must not be used twice for the same parent', 'remove one of the two');
    } else if (sections.size > 0 && (section === '' || sections.has(''))) {
      parent.refuse('http-route/parent-twice', 'sectionName', 'must be given for every reference to the same parent', 'name the listener of each');
    }
    sectionsByParent.set(key, sections.add(section));
  }
}

function judgeParent(parent: Fields): void {
  judgeGatewayReference(parent, 'http-route/invalid-parent');
  const sectionName = parent.text('sectionName');
  if (sectionName !== undefined && !isDnsSubdomain(sectionName)) {
    parent.refuse('http-route/invalid-parent', 'sectionName', DNS_SUBDOMAIN_RULE, 'write the name of a listener');
  }
  if (parent.has('port') && !isPortNumber(parent.raw('port'))) {
    parent.refuse('http-route/invalid-parent', 'port', PORT_NUMBER_RULE, 'write the port of a listener');
  }
}

function keyOf(parent: Fields): string {
  const group = parent.text('group') ?? DEFAULTS.group;
  const kind = parent.text('kind') ?? DEFAULTS.kind;
  return [group, kind, parent.text('namespace') ?? '', parent.text('name') ?? ''].join(' ');
}
