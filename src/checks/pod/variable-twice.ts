import { allContainers, nameOf } from './all-containers';
import { Check } from '../check';
import { Severity } from '../severity';

export const VARIABLE_TWICE: Check = {
  id: 'pod/variable-twice',
  title: 'a container has an environment variable twice',
  severity: Severity.WARNING,
  cause: "The last one holds, and 'kubectl apply' may drop either of them at the next change.",
  fix: 'keep one of them',
  links: ['https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/'],
  *find({ workloads }) {
    for (const workload of workloads) {
      for (const container of allContainers(workload)) {
        const seen = new Set<string>();
        for (const variable of container.children('env')) {
          const name = variable.text('name');
          if (name && seen.has(name)) {
            yield { at: workload.resource, field: variable.pathOf('name'), message: `'${name}' is given to ${nameOf(container)} twice` };
          }
          seen.add(name ?? '');
        }
      }
    }
  },
};
