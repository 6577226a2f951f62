import { exposedContainers } from './exposed-containers';
import { Check } from '../check';
import { imageName } from '../pod/image-name';
import { Severity } from '../severity';

/** What a webhook puts the real image in place of: Istio's. */
const INJECTED = new Set(['auto']);

export const UNPINNED_IMAGE: Check = {
  id: 'linters/unpinned-image',
  title: 'an image has no fixed version',
  severity: Severity.WARNING,
  cause: 'Each pod may run another program: a restart can bring a new version, and no rollback leads back to the old one.',
  fix: 'write a tag of a release, and its digest to be sure',
  links: ['https://kubernetes.io/docs/concepts/containers/images/#image-names', 'https://hub.armosec.io/docs/c-0075'],
  pack: 'linters',
  *find(graph) {
    for (const { workload, fields, called } of exposedContainers(graph)) {
      const image = fields.text('image') ?? '';
      const { tag, digest } = imageName(image);
      if (image !== '' && !INJECTED.has(image) && digest === undefined && (tag === undefined || tag === '' || tag === 'latest')) {
        const message = `'${image}' of ${called} ${tag ? 'is whatever is the latest' : "has no tag, which means 'latest'"}`;
        yield { at: workload.resource, field: fields.pathOf('image'), message, commonCause: image };
      }
    }
  },
};
