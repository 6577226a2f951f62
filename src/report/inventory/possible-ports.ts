import { isPortNumber } from '../../rules/formats/port-number';
import { WayIn } from '../way-in';

/** Manifests may hold any number; one that is no port says nothing about where clients get in. */
export function withPossiblePorts(way: WayIn): WayIn {
  const { port, servicePort, targets, ...rest } = way;
  if ([port, servicePort, ...targets.map(({ containerPort }) => containerPort)].every(isPossible)) {
    return way;
  }
  return {
    ...rest,
    ...(isPortNumber(port) ? { port } : {}),
    ...(isPortNumber(servicePort) ? { servicePort } : {}),
    targets: targets.map(({ containerPort, ...target }) => (isPortNumber(containerPort) ? { ...target, containerPort } : target)),
  };
}

function isPossible(port: number | undefined): boolean {
  return port === undefined || isPortNumber(port);
}
