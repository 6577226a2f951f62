import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const NO_LIVENESS_PROBE: Check = {
  id: 'linters/no-liveness-probe',
  title: 'a container has no liveness probe',
  severity: Severity.INFO,
  cause: 'If the program hangs, nothing restarts it.',
  fix: "give it a 'livenessProbe' that asks for less than the readiness probe",
  links: [
    'https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/',
    'https://hub.armosec.io/docs/c-0056',
    'https://polaris.docs.fairwinds.com/checks/reliability',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, containers, isJob } of exposedWorkloads(graph)) {
      for (const { fields, name } of isJob ? [] : containers) {
        if (!fields.has('livenessProbe')) {
          yield { at, field: fields.pathOf('livenessProbe'), message: `is not given for container '${name}'` };
        }
      }
    }
  },
};
