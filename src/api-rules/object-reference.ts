import { Fields } from './fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from './formats/dns-subdomain';
import { isPathSegment, PATH_SEGMENT_RULE } from './formats/path-segment';
import { RuleId } from './rule-id';

/** The first version that looks at the group and the version of a reference. */
const API_VERSION_SINCE = 34;

/** Judges a reference to an object of any kind by group, kind and name. */
export function judgeReference(reference: Fields, id: RuleId): void {
  const group = reference.text('apiGroup');
  if (group !== undefined && !isDnsSubdomain(group)) {
    reference.refuse(id, 'apiGroup', DNS_SUBDOMAIN_RULE, 'write the group without a version, or omit it for the core group');
  }
  judgeKindAndName(reference, id);
}

/** Judges a reference by group with version, kind and name. */
export function judgeVersionedReference(reference: Fields, id: RuleId, options: { readonly needsGroup: boolean }): void {
  judgeKindAndName(reference, id);
  const [group, ...others] = (reference.text('apiVersion') ?? '').split('/');
  if (others.length > 1 || (options.needsGroup && (others.length === 0 || group === ''))) {
    reference.refuse(id, 'apiVersion', 'must be a group and a version', "write it as 'apps/v1'", { since: API_VERSION_SINCE });
  }
}

function judgeKindAndName(reference: Fields, id: RuleId): void {
  for (const name of ['kind', 'name']) {
    const text = reference.text(name);
    if (!text) {
      reference.refuse(id, name, 'must be given', 'name the object completely');
    } else if (!isPathSegment(text)) {
      reference.refuse(id, name, PATH_SEGMENT_RULE, 'correct it');
    }
  }
}
