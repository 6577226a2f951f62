import { Fields } from '../api-rules/fields';

/** A port that a container declares. */
export interface ContainerPort {
  readonly name?: string;
  readonly number: number;
  readonly protocol: string;
  readonly fields: Fields;
}

/** A container that runs as long as its pod: an ordinary one, or a sidecar among the init containers. */
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly isSidecar: boolean;
  readonly ports: readonly ContainerPort[];
  readonly fields: Fields;
}

/** In the order in which Kubernetes looks for a named port. */
export function containersOf(podSpec: Fields): Container[] {
  const containers = podSpec.children('containers').map((fields) => containerOf(fields, false));
  const sidecars = podSpec
    .children('initContainers')
    .filter((fields) => fields.text('restartPolicy') === 'Always')
    .map((fields) => containerOf(fields, true));
  return [...containers, ...sidecars];
}

function containerOf(fields: Fields, isSidecar: boolean): Container {
  const ports = fields.children('ports').map((port) => ({
    name: port.text('name'),
    number: port.whole('containerPort') ?? 0,
    protocol: port.text('protocol') || 'TCP',
    fields: port,
  }));
  return { name: fields.text('name') ?? '', image: fields.text('image') ?? '', isSidecar, ports, fields };
}
