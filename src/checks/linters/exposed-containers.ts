import { exposedWorkloads } from './exposed-workloads';
import { Fields } from '../../api-rules/fields';
import { Graph } from '../../graph/graph';
import { Workload } from '../../graph/workload';
import { allContainers, nameOf } from '../pod/all-containers';

/** A container of an exposed workload, with what holds for it. */
export interface ExposedContainer {
  readonly workload: Workload;
  readonly fields: Fields;
  /** "container 'web'" */
  readonly called: string;
  readonly security: Fields;
  readonly podSecurity: Fields;
}

/** Of all exposed workloads, those included that run before the others. */
export function* exposedContainers(graph: Graph): Iterable<ExposedContainer> {
  for (const workload of exposedWorkloads(graph)) {
    const podSecurity = workload.podSpec.childOrEmpty('securityContext');
    for (const fields of allContainers(workload)) {
      yield { workload, fields, called: nameOf(fields), security: fields.childOrEmpty('securityContext'), podSecurity };
    }
  }
}
