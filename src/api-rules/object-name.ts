import { DNS_LABEL_RULE, isDnsLabel } from './formats/dns-label';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from './formats/dns-subdomain';
import { isPathSegment, PATH_SEGMENT_RULE } from './formats/path-segment';
import { isServiceName, SERVICE_NAME_RULE, serviceNameRefusedBy } from './formats/service-name';
import { RefusedBy } from './refused-by';
import { RuleId } from './rule-id';

/** What the names of one kind may look like. */
export interface NameRule {
  readonly id: RuleId;
  readonly isName: (value: unknown) => boolean;
  readonly rule: string;
  /** Which clusters refuse a name that is none; all, unless it says otherwise. */
  readonly refusedBy?: (value: unknown) => RefusedBy | undefined;
}

const LABEL: NameRule = { id: 'object/invalid-label-name', isName: isDnsLabel, rule: DNS_LABEL_RULE };
const SUBDOMAIN: NameRule = { id: 'object/invalid-name', isName: isDnsSubdomain, rule: DNS_SUBDOMAIN_RULE };
const SEGMENT: NameRule = { id: 'object/invalid-name', isName: isPathSegment, rule: PATH_SEGMENT_RULE };

const BY_KIND = new Map<string, NameRule>([
  ['/Namespace', LABEL],
  ['/Service', { id: 'object/invalid-service-name', isName: isServiceName, rule: SERVICE_NAME_RULE, refusedBy: serviceNameRefusedBy }],
  ['apps/StatefulSet', { ...LABEL, id: 'object/invalid-name' }],
  ['networking.k8s.io/IPAddress', SEGMENT],
  ['policy/PodDisruptionBudget', SEGMENT],
]);

/** Groups whose names may have capitals, colons and more: 'system:node', 'v1.'. */
const LOOSE_GROUPS = new Set(['apiregistration.k8s.io', 'certificates.k8s.io', 'rbac.authorization.k8s.io']);

/** The rule for the names of a kind; custom kinds follow that of most built-in ones. */
export function nameRuleOf(group: string, kind: string): NameRule {
  return BY_KIND.get(`${group}/${kind}`) ?? (LOOSE_GROUPS.has(group) ? SEGMENT : SUBDOMAIN);
}

/** What the server looks at in place of the start of a generated name: 'wea' for 'web-', any end that a letter may follow. */
export function prefixAsName(prefix: string): string {
  return prefix.length > 1 && prefix.endsWith('-') ? `${prefix.slice(0, -2)}a` : prefix;
}

/** A name as the server would make it of a start: cut, and with five random letters at its end. */
export function generatedName(prefix: string): string {
  return `${prefix.slice(0, 58)}xxxxx`;
}
