import { Fields } from '../fields';
import { judgeLength } from './text-length';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';
import { RuleId } from '../rule-id';

const KIND = /^[a-zA-Z]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/;
const LONGEST_NAME = 253;
const LONGEST_KIND = 63;

/** A reference of the Gateway API to an object by group, kind, namespace and name. */
export function judgeGatewayReference(reference: Fields, id: RuleId): void {
  const group = reference.text('group');
  if (group && !isDnsSubdomain(group)) {
    reference.refuse(id, 'group', DNS_SUBDOMAIN_RULE, 'write the group without a version, or nothing for the core group');
  }
  const kind = reference.text('kind');
  if (kind !== undefined && (kind.length > LONGEST_KIND || !KIND.test(kind))) {
    reference.refuse(id, 'kind', `must be 1 to ${LONGEST_KIND} letters, digits or hyphens that start with a letter`, 'write the kind');
  }
  const namespace = reference.text('namespace');
  if (namespace !== undefined && !isDnsLabel(namespace)) {
    reference.refuse(id, 'namespace', DNS_LABEL_RULE, 'omit it for the same namespace');
  }
  judgeLength(reference, id, 'name', { min: 1, max: LONGEST_NAME, isRequired: true });
}

/** A reference to what answers requests; a Service needs a port. */
export function judgeBackendReference(reference: Fields, id: RuleId): void {
  judgeGatewayReference(reference, id);
  const isService = (reference.text('group') ?? '') === '' && (reference.text('kind') ?? 'Service') === 'Service';
  if (!reference.has('port')) {
    if (isService) {
      reference.refuse(id, 'port', 'must be given for a Service', 'write the port of the Service');
    }
  } else if (!isPortNumber(reference.raw('port'))) {
    reference.refuse(id, 'port', PORT_NUMBER_RULE, 'write the port of the Service');
  }
}
