import { Check } from '../check';
import { Severity } from '../severity';

/** A label has 63 characters, of which a hyphen and the hash of the revision take 11. */
const LONGEST = 52;

export const LONG_STATEFUL_SET_NAME: Check = {
  id: 'service/long-stateful-set-name',
  title: 'the name of a StatefulSet is too long for the labels of its pods',
  severity: Severity.WARNING,
  cause: 'The pods get the name and a hash as a label of at most 63 characters, and their names are host names: none of the pods can be made.',
  fix: `shorten the name to at most ${LONGEST} characters`,
  links: [
    'https://github.com/kubernetes/kubernetes/issues/64023',
    'https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id',
  ],
  *find({ resources }) {
    for (const at of resources.ofType('apps/StatefulSet')) {
      if (at.name.length > LONGEST) {
        yield { at, field: 'metadata.name', message: `has ${at.name.length} characters, which is too long for a label that Kubernetes makes of it` };
      }
    }
  },
};
