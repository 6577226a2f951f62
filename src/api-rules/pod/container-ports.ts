import { Fields } from '../fields';
import { isPortName, PORT_NAME_RULE } from '../formats/port-name';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';
import { PROTOCOLS } from '../formats/protocol';
import { judgeOneOf } from '../one-of';

/** The ports of one container. */
export function judgeContainerPorts(container: Fields, isOnHostNetwork: boolean): void {
  const names = new Set<string>();
  for (const port of container.children('ports')) {
    judgeName(port, names);
    if (!isPortNumber(port.raw('containerPort'))) {
      port.refuse('pod/invalid-container-port', 'containerPort', PORT_NUMBER_RULE, 'write the port that the container listens on');
    }
    judgeOneOf(port, 'pod/invalid-port-protocol', 'protocol', PROTOCOLS, 'omit it for TCP');
    judgeHostPort(port, isOnHostNetwork);
  }
}

/** The ports of the node that the containers of a pod take. */
export function judgeHostPorts(containers: readonly Fields[]): void {
  const taken = new Set<string>();
  for (const container of containers) {
    for (const port of container.children('ports')) {
      const hostPort = port.whole('hostPort');
      const key = `${port.text('protocol') || 'TCP'} ${port.text('hostIP') ?? ''} ${hostPort}`;
      if (hostPort && taken.has(key)) {
        port.refuse('pod/invalid-host-port', 'hostPort', 'must not be used twice in a pod', 'remove it and use a Service');
      }
      taken.add(key);
    }
  }
}

function judgeName(port: Fields, names: Set<string>): void {
  const name = port.text('name');
  if (!name) {
    return;
  }
  if (!isPortName(name)) {
    port.refuse('pod/invalid-port-name', 'name', PORT_NAME_RULE, 'choose another name');
  } else if (names.has(name)) {
    port.refuse('pod/invalid-port-name', 'name', 'must not be used twice in a container', 'rename one of the two ports');
  }
  names.add(name);
}

function judgeHostPort(port: Fields, isOnHostNetwork: boolean): void {
  const hostPort = port.raw('hostPort') ?? 0;
  if (hostPort === 0) {
    return;
  }
  if (!isPortNumber(hostPort)) {
    port.refuse('pod/invalid-host-port', 'hostPort', PORT_NUMBER_RULE, 'remove it and use a Service');
  } else if (isOnHostNetwork && hostPort !== port.raw('containerPort')) {
    port.refuse('pod/invalid-host-port', 'hostPort', "must be the same as 'containerPort' when 'hostNetwork' is true", 'remove it');
  }
}
