import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

const NAME = 'app.kubernetes.io/name';

export const NO_COMMON_LABELS: Check = {
  id: 'linters/no-common-labels',
  title: 'an exposed workload lacks the labels that tools know',
  severity: Severity.INFO,
  cause: 'Dashboards, policies and people do not see what it is and to which app it belongs.',
  fix: "set 'app.kubernetes.io/name' on the workload and on its pods",
  links: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/', 'https://hub.armosec.io/docs/c-0077'],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, labels, template } of exposedWorkloads(graph)) {
      const places = [at.labels.has(NAME) ? '' : 'metadata.labels', labels.has(NAME) ? '' : `${template.pathOf('metadata')}.labels`];
      const [field] = [...new Set(places)].filter((place) => place !== '');
      if (field !== undefined) {
        yield { at, field, message: `does not hold '${NAME}', which tools know an app by` };
      }
    }
  },
};
