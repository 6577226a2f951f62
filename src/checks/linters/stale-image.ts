import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { imageName } from '../pod/image-name';
import { Severity } from '../severity';

export const STALE_IMAGE: Check = {
  id: 'linters/stale-image',
  title: 'a node may use an old image under the same tag',
  severity: Severity.INFO,
  cause: 'A tag can be moved: nodes that have the image already go on with the old one, and need no right to pull it.',
  fix: "set 'imagePullPolicy: Always', or name the image by its digest",
  links: [
    'https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy',
    'https://github.com/zegl/kube-score/blob/master/README_CHECKS.md',
    'https://polaris.docs.fairwinds.com/checks/reliability',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { workload, fields, called } of exposedContainers(graph)) {
      const { tag, digest } = imageName(fields.text('image') ?? '');
      const policy = fields.text('imagePullPolicy');
      // Without a policy it is Always for what has no fixed version.
      const isAlways = policy === 'Always' || (!policy && (tag === undefined || tag === 'latest'));
      if (digest === undefined && !isAlways) {
        yield { at: workload.resource, field: fields.pathOf('imagePullPolicy'), message: `is ${policy || 'not given'} for ${called}` };
      }
    }
  },
};
