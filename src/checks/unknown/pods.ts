import { Workload } from '../../graph/workload';
import { Unknown } from '../assumption';
import { allContainers } from '../pod/all-containers';

/** What is not known of pods and their images. */
export const POD_UNKNOWN: readonly Unknown[] = [
  {
    id: 'unknown/listening-ports',
    text: 'the images listen on the ports that Services send to',
    count: (graph) => graph.workloads.filter((workload) => graph.servicesOf(workload).length > 0).length,
  },
  {
    id: 'unknown/image-users',
    text: "images run as another user than root where 'runAsNonRoot' asks for it and no user is given",
    count: ({ workloads }) => workloads.filter(leavesUserToImage).length,
  },
  {
    id: 'unknown/nodes-and-zones',
    text: 'the cluster has the nodes and zones that pods are to be spread over',
    count: ({ workloads }) =>
      workloads.filter(({ podSpec }) => podSpec.list('topologySpreadConstraints').length > 0 || podSpec.child('affinity')?.has('podAntiAffinity'))
        .length,
  },
  {
    id: 'unknown/pods-of-custom-kinds',
    text: 'objects of custom kinds make the pods that their templates show',
    count: ({ workloads }) => workloads.filter(({ isCustom }) => isCustom).length,
  },
];

function leavesUserToImage(workload: Workload): boolean {
  const pod = workload.podSpec.childOrEmpty('securityContext');
  return allContainers(workload).some((container) => {
    const own = container.childOrEmpty('securityContext');
    const asks = (own.flag('runAsNonRoot') ?? pod.flag('runAsNonRoot')) === true;
    return asks && (own.longWhole('runAsUser') ?? pod.longWhole('runAsUser')) === undefined;
  });
}
