import { ApiObject } from 'cdk8s';

/**
 * The names that a kind of object may have.
 */
export enum NameFormat {
  /** Letters, digits and hyphens, beginning with a letter: a Service. */
  DNS_1035_LABEL,

  /** Letters, digits and hyphens. */
  DNS_1123_LABEL,
}

const LONGEST = 63;
const HASH_LENGTH = 8;

const LEGAL = {
  [NameFormat.DNS_1035_LABEL]: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  [NameFormat.DNS_1123_LABEL]: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/,
};

/**
 * Corrects a name that cdk8s generated and that the API server would refuse.
 *
 * cdk8s keeps `_`, `.` and leading digits of construct ids. Legal names are left
 * as they are. A corrected name ends with the hash of the construct path, so
 * that ids which differ in the replaced characters only stay apart.
 */
export function ensureLegalName(apiObject: ApiObject, format: NameFormat): void {
  const { name } = apiObject;
  if (name.length <= LONGEST && LEGAL[format].test(name)) {
    return;
  }
  // The hash that cdk8s ends its names with, unless the chart has that switched off.
  const hash = apiObject.node.addr.slice(0, HASH_LENGTH);
  const plain = name.replace(`-${hash}`, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const start = format === NameFormat.DNS_1035_LABEL && !/^[a-z]/.test(plain) ? `x-${plain}` : plain;
  const legal = `${start.slice(0, LONGEST - HASH_LENGTH - 1).replace(/-+$/, '')}-${hash}`;

  // cdk8s decides the name in the constructor, before a kind can have its say.
  Object.assign(apiObject, { name: legal });
  Object.assign(apiObject.metadata, { name: legal });
}
