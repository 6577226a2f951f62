import { allContainers } from './all-containers';
import { Fields } from '../../api-rules/fields';
import { Workload } from '../../graph/workload';

/** What a pod needs to start. */
export interface PodReference {
  readonly kind: 'ConfigMap' | 'Secret' | 'PersistentVolumeClaim' | 'PriorityClass';
  readonly name: string;
  readonly field: string;
}

/** All objects that the pods of a workload do not start without. */
export function* podReferences(workload: Workload): Iterable<PodReference> {
  const { podSpec } = workload;
  for (const container of allContainers(workload)) {
    for (const source of container.children('envFrom')) {
      yield* reference('ConfigMap', source.child('configMapRef'), 'name');
      yield* reference('Secret', source.child('secretRef'), 'name');
    }
    for (const variable of container.children('env')) {
      const valueFrom = variable.childOrEmpty('valueFrom');
      yield* reference('ConfigMap', valueFrom.child('configMapKeyRef'), 'name');
      yield* reference('Secret', valueFrom.child('secretKeyRef'), 'name');
    }
  }
  // a StatefulSet mounts the claim that it makes in place of a volume of the same name
  const replaced = new Set(workload.resource.spec.children('volumeClaimTemplates').map((claim) => claim.childOrEmpty('metadata').text('name')));
  for (const volume of podSpec.children('volumes').filter((one) => !replaced.has(one.text('name')))) {
    yield* reference('ConfigMap', volume.child('configMap'), 'name');
    yield* reference('Secret', volume.child('secret'), 'secretName');
    yield* reference('PersistentVolumeClaim', volume.child('persistentVolumeClaim'), 'claimName');
    for (const source of volume.childOrEmpty('projected').children('sources')) {
      yield* reference('ConfigMap', source.child('configMap'), 'name');
      yield* reference('Secret', source.child('secret'), 'name');
    }
  }
  for (const secret of podSpec.children('imagePullSecrets')) {
    yield* reference('Secret', secret, 'name');
  }
  yield* reference('PriorityClass', podSpec, 'priorityClassName');
}

function* reference(kind: PodReference['kind'], fields: Fields | undefined, nameField: string): Iterable<PodReference> {
  const name = fields?.text(nameField);
  if (fields !== undefined && name && fields.flag('optional') !== true) {
    yield { kind, name, field: fields.pathOf(nameField) };
  }
}
