import { Fields } from '../fields';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { isPortName, PORT_NAME_RULE } from '../formats/port-name';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';
import { PROTOCOLS } from '../formats/protocol';
import { isQualifiedName, QUALIFIED_NAME_RULE } from '../formats/qualified-name';
import { judgeOneOf } from '../one-of';
import { isHeadless, serviceTypeOf } from './service-type';

const KUBELET_PORT = 10250;

/** The last version that does not let a load balancer have the port of the kubelet. */
const KUBELET_PORT_TAKEN_UNTIL = 32;

/** The ports of a Service, apart from their node ports. */
export function judgeServicePorts(spec: Fields): void {
  const ports = spec.children('ports');
  if (spec.list('ports').length === 0 && serviceTypeOf(spec) !== 'ExternalName' && !isHeadless(spec)) {
    spec.refuse('service/no-ports', 'ports', 'must have at least one port', 'add a port, or make the Service headless');
  }
  const names = new Set<string>();
  const numbers = new Set<string>();
  for (const port of ports) {
    judgeName(port, names, ports.length > 1);
    judgeNumbers(port);
    judgeKubeletPort(port, spec);
    judgeOneOf(port, 'service/invalid-protocol', 'protocol', PROTOCOLS, 'omit it for TCP');
    judgeAppProtocol(port);
    const number = port.raw('port') ?? 0;
    // What is no number is refused as that, and may not even be a text.
    const key = `${port.text('protocol') || 'TCP'} ${typeof number === 'number' ? number : typeof number}`;
    if (numbers.has(key)) {
      port.refuse('service/port-twice', 'port', 'must not be used twice with the same protocol', 'remove one of the two ports');
    }
    numbers.add(key);
  }
}

function judgeName(port: Fields, names: Set<string>, isRequired: boolean): void {
  const name = port.text('name');
  if (!name) {
    if (isRequired) {
      port.refuse('service/unnamed-port', 'name', 'must be given when there is more than one port', 'give every port a name');
    }
    return;
  }
  if (!isDnsLabel(name)) {
    port.refuse('service/invalid-port-name', 'name', DNS_LABEL_RULE, 'choose another name');
  }
  if (names.has(name)) {
    port.refuse('service/port-name-twice', 'name', 'must not be used twice in a Service', 'rename one of the two ports');
  }
  names.add(name);
}

function judgeNumbers(port: Fields): void {
  if (!isPortNumber(port.raw('port'))) {
    port.refuse('service/invalid-port', 'port', PORT_NUMBER_RULE, 'write the port that clients of the Service use');
  }
  const target = port.raw('targetPort') ?? 0;
  if (target === 0 || target === '') {
    return;
  }
  if (typeof target === 'string') {
    if (!isPortName(target)) {
      port.refuse('service/invalid-target-port', 'targetPort', PORT_NAME_RULE, 'write the name or the number of a port of the container');
    }
  } else if (!isPortNumber(target)) {
    port.refuse('service/invalid-target-port', 'targetPort', PORT_NUMBER_RULE, "omit it when it is the same as 'port'");
  }
}

function judgeKubeletPort(port: Fields, spec: Fields): void {
  if (port.raw('port') === KUBELET_PORT && serviceTypeOf(spec) === 'LoadBalancer') {
    port.refuse('service/port-of-kubelet', 'port', `must not be ${KUBELET_PORT} when 'type' is LoadBalancer`, 'choose another port', { until: KUBELET_PORT_TAKEN_UNTIL });
  }
}

function judgeAppProtocol(port: Fields): void {
  const protocol = port.text('appProtocol');
  if (protocol !== undefined && !isQualifiedName(protocol)) {
    port.refuse('service/invalid-app-protocol', 'appProtocol', QUALIFIED_NAME_RULE, "write it as 'http' or 'kubernetes.io/h2c'");
  }
}
