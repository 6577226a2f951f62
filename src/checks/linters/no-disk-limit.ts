import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_DISK_LIMIT: Check = {
  id: 'linters/no-disk-limit',
  title: 'a container says nothing of the disk space that it needs',
  severity: Severity.INFO,
  cause: 'What it writes outside of volumes may fill the disk of the node, which then evicts pods.',
  fix: "give 'resources.requests' and 'resources.limits' an 'ephemeral-storage'",
  links: [
    'https://kubernetes.io/docs/concepts/storage/ephemeral-storage/',
    'https://github.com/zegl/kube-score/blob/master/README_CHECKS.md',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, fields, called } of exposedContainers(graph)) {
      const resources = fields.childOrEmpty('resources');
      const missing = ['requests', 'limits'].filter((name) => !resources.childOrEmpty(name).has('ephemeral-storage'));
      if (missing.length > 0) {
        const message = `has no 'ephemeral-storage' among the ${missing.join(' and the ')} of ${called}`;
        yield { at: workload.resource, field: resources.path, message };
      }
    }
  },
};
