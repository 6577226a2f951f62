import { exposedWorkloads } from './exposed-workloads';
import { Check } from '../check';
import { Severity } from '../severity';

export const DEFAULT_NAMESPACE: Check = {
  id: 'linters/default-namespace',
  title: 'an exposed workload is in the default namespace',
  severity: Severity.INFO,
  cause: 'Everything that nobody thought about is there too: no rights, quotas or policies can be given to the app alone.',
  fix: "give it a 'metadata.namespace' of its own",
  links: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/',
    'https://hub.armosec.io/docs/c-0061',
    'https://avd.aquasec.com/misconfig/ksv110',
  ],
  pack: 'linters',
  hasOneCause: true,
  *find(graph) {
    for (const { resource: at, namespace } of exposedWorkloads(graph)) {
      if (namespace === '' || namespace === 'default') {
        yield { at, field: 'metadata.namespace', message: namespace === '' ? "is not given, which means 'default'" : "is 'default'" };
      }
    }
  },
};
