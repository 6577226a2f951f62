import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

const OF_APPS = new Set(['Deployment', 'StatefulSet', 'ReplicaSet']);

export const SCALING_TARGET_MISSING: Check = {
  id: 'availability/scaling-target-missing',
  title: 'an autoscaler scales what is not there',
  severity: Severity.WARNING,
  cause: 'Nothing is scaled, and nobody says so but the status of the autoscaler.',
  fix: "correct 'scaleTargetRef'; if the target exists in the cluster, name it in 'externalObjects'",
  links: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/', 'https://hub.armosec.io/docs/c-0300'],
  *find(graph, facts) {
    for (const { resource, namespace, targetKind, targetApiVersion, targetName, fields } of graph.autoscalers) {
      if (!OF_APPS.has(targetKind) || isExternal(facts, targetKind, namespace, targetName)) {
        continue;
      }
      if (graph.resources.find(`apps/${targetKind}`, namespace, targetName) === undefined) {
        const [elsewhere] = graph.resources.findAnywhere(`apps/${targetKind}`, targetName);
        const hint = elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace`;
        yield {
          at: resource,
          field: fields.pathOf('name'),
          message: `names the ${targetKind} '${targetName}', which is not found in these manifests${hint}`,
          severity: elsewhere === undefined ? Severity.WARNING : Severity.ERROR,
        };
      } else if (targetApiVersion !== 'apps/v1') {
        // The controller looks the kind up by its group, whatever the version.
        const severity = targetApiVersion.startsWith('apps/') ? Severity.WARNING : Severity.ERROR;
        yield { at: resource, field: fields.pathOf('apiVersion'), message: `is '${targetApiVersion}', and a ${targetKind} is apps/v1`, severity };
      } else {
        continue;
      }
    }
  },
};
