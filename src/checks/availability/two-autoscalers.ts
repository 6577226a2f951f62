import { Autoscaler } from '../../graph/autoscaler';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

export const TWO_AUTOSCALERS: Check = {
  id: 'availability/two-autoscalers',
  title: 'two autoscalers scale the same workload',
  severity: Severity.ERROR,
  cause: 'Each undoes what the other one does: the number of pods goes up and down all the time.',
  fix: 'put all metrics into one of them, and remove the other one',
  links: ['https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/', 'https://keda.sh/docs/latest/faq/'],
  *find(graph) {
    const first = new Map<string, Autoscaler>();
    for (const autoscaler of graph.autoscalers) {
      const key = `${autoscaler.targetKind} ${autoscaler.namespace}/${autoscaler.targetName}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, autoscaler);
        continue;
      }
      if (isTakenOver(autoscaler, other) || isTakenOver(other, autoscaler)) {
        continue;
      }
      for (const [one, two] of [[autoscaler, other], [other, autoscaler]]) {
        const message = `scales ${one.targetKind} ${one.targetName}, as ${two.resource} does`;
        yield { at: one.resource, field: one.fields.path, message, related: [two.resource], commonCause: key };
      }
    }
    for (const vertical of graph.resources.ofType('autoscaling.k8s.io/VerticalPodAutoscaler').filter(changesPods)) {
      const target = vertical.spec.childOrEmpty('targetRef');
      const horizontal = first.get(`${target.text('kind') ?? ''} ${vertical.namespace}/${target.text('name') ?? ''}`);
      if (horizontal !== undefined && measuresResources(horizontal)) {
        const message = `changes the requests of ${horizontal.targetKind} ${horizontal.targetName}, whose use ${horizontal.resource} scales by`;
        yield { at: vertical, field: target.path, message, fix: "set 'updateMode: Off', or scale by another metric", related: [horizontal.resource] };
      }
    }
  },
};

/** Unless it only recommends. */
function changesPods({ spec }: Resource): boolean {
  return (spec.childOrEmpty('updatePolicy').text('updateMode') || 'Auto') !== 'Off';
}

/** Without any metric it is the processor. */
function measuresResources({ resource: { kind, spec } }: Autoscaler): boolean {
  const metrics = spec.children('metrics');
  return kind === 'HorizontalPodAutoscaler' && (metrics.length === 0 || metrics.some((metric) => metric.has('resource') || metric.has('containerResource')));
}

/** KEDA may go on with an autoscaler that is there already, by its name. */
function isTakenOver({ resource: scaled }: Autoscaler, { resource: own }: Autoscaler): boolean {
  const name = scaled.spec.childOrEmpty('advanced').childOrEmpty('horizontalPodAutoscalerConfig').text('name');
  return scaled.annotations.get('scaledobject.keda.sh/transfer-hpa-ownership') === 'true' && own.kind === 'HorizontalPodAutoscaler' && own.name === name;
}
