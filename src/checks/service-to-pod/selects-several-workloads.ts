import { remembered } from '../../collections/remembered';
import { Service } from '../../graph/service';
import { declares } from '../../graph/target-port';
import { Workload } from '../../graph/workload';
import { Check, MOST_RELATED } from '../check';
import { Severity } from '../severity';

/** Labels in which the two sides of a canary or of a blue-green rollout differ on purpose. */
const OF_ROLLOUTS = new Set(['track', 'version', 'color', 'colour', 'release', 'app.kubernetes.io/version', 'rollouts-pod-template-hash', 'slot', 'variant']);

const NAMED = 4;

export const SELECTS_SEVERAL_WORKLOADS: Check = {
  id: 'service-to-pod/selects-several-workloads',
  title: 'a Service selects the pods of several workloads',
  severity: Severity.WARNING,
  cause: 'Requests are spread over all pods that have the labels: some reach a program that was not meant, such as a job or a worker.',
  fix: "add a label to 'selector' that only the pods of one workload have",
  links: ['https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service', 'https://github.com/tektoncd/operator/issues/3228'],
  *find(graph) {
    for (const service of graph.services) {
      if (service.workloads.length < 2 || service.isHeadless) {
        continue;
      }
      const { job, isOnPurpose, isGuess } = togetherness(service.workloads);
      const isSure = !isGuess && (job !== undefined || differInPorts(service));
      yield {
        at: service.resource,
        field: 'spec.selector',
        message: `chooses the pods of ${service.workloads.slice(0, NAMED).map(({ resource }) => resource).join(', ')}${service.workloads.length > NAMED ? ' and more' : ''}`,
        severity: isOnPurpose ? Severity.INFO : isSure ? Severity.ERROR : Severity.WARNING,
        related: service.workloads.slice(0, MOST_RELATED).map(({ resource }) => resource),
      };
    }
  },
};

/** Many Services may choose the same pods. */
const togetherness = remembered((workloads: readonly Workload[]) => {
  const [first, ...others] = workloads;
  const job = workloads.find(({ isJob }) => isJob);
  // Helm removes what it starts for an upgrade, where it is Helm that applies it.
  const isOfHelm = job?.resource.annotations.has('helm.sh/hook') === true;
  return {
    job,
    isOnPurpose: job === undefined && others.every((other) => isRollout(first, other) || isSameProgram(first, other)),
    isGuess: isOfHelm || workloads.some(({ isCustom }) => isCustom),
  };
});

function isRollout(one: Workload, other: Workload): boolean {
  const keys = [...new Set([...one.labels.keys(), ...other.labels.keys()])];
  const differing = keys.filter((key) => one.labels.get(key) !== other.labels.get(key));
  return differing.length > 0 && differing.every((key) => OF_ROLLOUTS.has(key));
}

/** As the nodes of a database are, in a set for each of their roles. */
function isSameProgram(one: Workload, other: Workload): boolean {
  return one.resource.kind === 'StatefulSet' && other.resource.kind === 'StatefulSet' && one.containers[0]?.image === other.containers[0]?.image;
}

/** Whether one of the workloads does not declare a port that another one declares for the Service. */
function differInPorts({ ports, workloads }: Service): boolean {
  // Who declares none may listen at any number.
  const silent = workloads.filter(({ containers }) => containers.every((container) => container.ports.length === 0)).length;
  return ports.some((port) => {
    const declaring = workloads.filter((workload) => declares(workload, port)).length;
    return declaring > 0 && declaring + (typeof port.targetPort === 'number' ? silent : 0) < workloads.length;
  });
}
