import { LabelIndex } from './label-index';
import { podsOfSelector } from './pods-of-selector';
import { Resource } from './resource';
import { Resources } from './resources';
import { Selector } from './selector';
import { Workload } from './workload';
import { Fields } from '../api-rules/fields';
import { remembered } from '../collections/remembered';

/** One port of a Service. */
export interface ServicePort {
  readonly name?: string;
  readonly number: number;
  readonly protocol: string;
  /** A number or a name; the port itself if the Service does not say. */
  readonly targetPort: number | string;
  /** Nothing if Kubernetes chooses it, or there is none. */
  readonly nodePort?: number;
  readonly appProtocol?: string;
  readonly fields: Fields;
}

/** A Service and the pods behind it. */
export interface Service {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  /** 'ClusterIP' if it does not say. */
  readonly type: string;
  readonly isHeadless: boolean;
  readonly selector?: Selector;
  readonly ports: readonly ServicePort[];
  /** Whose pods it chooses. */
  readonly workloads: readonly Workload[];
  /** Whether somebody else writes its endpoints: an EndpointSlice or Endpoints object. */
  readonly hasOwnEndpoints: boolean;
}

export function servicesOf(resources: Resources, pods: LabelIndex<Workload>): Service[] {
  const written = new Set<string>();
  for (const slice of resources.ofType('discovery.k8s.io/EndpointSlice')) {
    written.add(`${slice.namespace}/${slice.labels.get('kubernetes.io/service-name') ?? ''}`);
  }
  for (const endpoints of resources.ofType('/Endpoints')) {
    written.add(`${endpoints.namespace}/${endpoints.name}`);
  }
  return resources.ofType('/Service').map((resource) => {
    const { spec, namespace, name } = resource;
    const selector = Selector.ofLabels(spec, 'selector');
    const type = spec.text('type') || 'ClusterIP';
    return {
      resource,
      namespace,
      name,
      type,
      isHeadless: spec.text('clusterIP') === 'None',
      selector,
      ports: spec.children('ports').map(portOf),
      // The server ignores the selector of an ExternalName.
      workloads: type === 'ExternalName' ? [] : podsOfSelector(pods, namespace, selector),
      hasOwnEndpoints: written.has(`${namespace}/${name}`),
    };
  });
}

/** By number and by name; of several the first. */
export const portsOf = remembered(({ ports }: Service): ReadonlyMap<number | string, ServicePort> => {
  const byReference = new Map<number | string, ServicePort>();
  for (const port of ports) {
    for (const key of [port.number, port.name]) {
      if (key !== undefined && !byReference.has(key)) {
        byReference.set(key, port);
      }
    }
  }
  return byReference;
});

function portOf(fields: Fields): ServicePort {
  const number = fields.whole('port') ?? 0;
  return {
    name: fields.text('name') || undefined,
    number,
    protocol: fields.text('protocol') || 'TCP',
    targetPort: fields.wholeOrText('targetPort') || number,
    nodePort: fields.whole('nodePort') || undefined,
    appProtocol: fields.text('appProtocol') || undefined,
    fields,
  };
}
