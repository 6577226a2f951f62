import { isPortNumber } from '../../api-rules/formats/port-number';
import { WayIn } from '../way-in';

/** Manifests may hold any number; one that is no port says nothing about where clients get in. */
export function withPossiblePorts(way: WayIn): WayIn {
  const { port, servicePort, targets } = way;
  if ([port, servicePort, ...targets.map(({ containerPort }) => containerPort)].every(isPossible)) {
    return way;
  }
  return {
    ...way,
    port: isPortNumber(port) ? port : undefined,
    servicePort: isPortNumber(servicePort) ? servicePort : undefined,
    targets: targets.map((target) => ({ ...target, containerPort: isPortNumber(target.containerPort) ? target.containerPort : undefined })),
  };
}

function isPossible(port: number | undefined): boolean {
  return port === undefined || isPortNumber(port);
}
