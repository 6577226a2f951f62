import { alternatives } from '../../text/alternatives';
import { Fields } from '../fields';
import { DNS_SUBDOMAIN_RULE, isDnsSubdomain } from '../formats/dns-subdomain';
import { parseQuantity, QUANTITY_RULE } from '../formats/quantity';
import { judgeLabelSelector } from '../label-selector';
import { judgeTemplateMetadata } from '../metadata';
import { judgeOneOfIfPresent } from '../one-of';

const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** A claim for storage that lives as long as its pod. */
export function judgeClaimTemplate(template: Fields): void {
  judgeTemplateMetadata(template.childOrEmpty('metadata'));
  judgeClaim(template.childOrEmpty('spec'));
}

/** What is asked for in a claim for storage. */
export function judgeClaim(spec: Fields): void {
  judgeAccessModes(spec);
  judgeLabelSelector(spec.child('selector'), 'pod/invalid-volume');
  judgeOneOfIfPresent(spec, 'pod/invalid-volume', 'volumeMode', ['Filesystem', 'Block'], 'omit it for Filesystem');
  const storageClassName = spec.text('storageClassName');
  if (storageClassName && !isDnsSubdomain(storageClassName)) {
    spec.refuse('pod/invalid-volume', 'storageClassName', DNS_SUBDOMAIN_RULE, 'write the name of a StorageClass');
  }
  const requests = spec.childOrEmpty('resources').childOrEmpty('requests');
  const storage = parseQuantity(requests.raw('storage'));
  if (storage === undefined || storage <= 0n) {
    requests.refuse('pod/invalid-volume', 'storage', `${QUANTITY_RULE} and more than nothing`, 'write how much storage is needed');
  }
}

function judgeAccessModes(spec: Fields): void {
  const modes = spec.list('accessModes');
  if (modes.length === 0) {
    spec.refuse('pod/invalid-volume', 'accessModes', 'must have at least one mode', 'write ReadWriteOnce');
  }
  spec.eachText('accessModes', (value, field) => {
    if (!ACCESS_MODES.includes(value)) {
      spec.problems.add({ id: 'pod/invalid-volume', field, value, rule: `must be ${alternatives(ACCESS_MODES)}`, fix: 'write ReadWriteOnce' });
    }
  });
  if (modes.includes('ReadWriteOncePod') && new Set(modes).size > 1) {
    spec.refuse('pod/invalid-volume', 'accessModes', 'must have no other mode with ReadWriteOncePod', 'remove the others');
  }
}
