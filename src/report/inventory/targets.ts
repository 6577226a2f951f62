import { guards } from './guards';
import { objectName } from './object-name';
import { Backend } from '../../exposure/exposure';
import { Peer } from '../../graph/admission';
import { Graph } from '../../graph/graph';
import { Service, ServicePort } from '../../graph/service';
import { targetPortOf } from '../../graph/target-port';
import { ObjectName, WayIn, WayInTarget } from '../way-in';

/** Where a port of a Service ends. */
export function targetsOf(graph: Graph, service: Service, port: ServicePort, client: Peer): WayInTarget[] {
  return service.workloads.map((workload) => {
    const target = targetPortOf(port, workload);
    const { policies, admitted } = guards(graph, workload, target, port.protocol, client);
    return {
      workload: objectName(workload.resource),
      service: objectName(service.resource),
      container: target?.container?.name,
      containerPort: target?.number,
      policies,
      admitted,
    };
  });
}

type Behind = Pick<WayIn, 'service' | 'servicePort' | 'otherServices' | 'targets'>;

/** What is behind a route: the first of its Services, and all pods. */
export function behindRoute(graph: Graph, backends: readonly Backend[], client: Peer): Behind {
  const services: ObjectName[] = [];
  const targets: WayInTarget[] = [];
  let servicePort: number | undefined;
  for (const backend of backends) {
    const { kind, namespace, name } = backend;
    const service = graph.serviceOf(backend);
    const port = graph.servicePortOf(backend);
    if (services.length === 0) {
      servicePort = port?.number ?? (typeof backend.port === 'number' ? backend.port : undefined);
    }
    // One that is not among the manifests keeps its name.
    services.push(service === undefined ? { kind, ...(namespace === '' ? {} : { namespaceName: namespace }), name } : objectName(service.resource));
    for (const target of service === undefined || port === undefined ? [] : targetsOf(graph, service, port, client)) {
      targets.push(target);
    }
  }
  const [first, ...others] = services;
  return { service: first, servicePort, otherServices: others.length === 0 ? undefined : others, targets };
}
