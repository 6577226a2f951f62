import { Fields } from './fields';
import { isPortName, PORT_NAME_RULE } from './formats/port-name';
import { isPortNumber, PORT_NUMBER_RULE } from './formats/port-number';
import { isServiceName, SERVICE_NAME_RULE, serviceNameRefusedBy } from './formats/service-name';
import { judgeReference } from './object-reference';

/** Where an Ingress sends requests to: a port of a Service, or some other object. */
export function judgeIngressBackend(backend: Fields): void {
  const service = backend.child('service');
  const resource = backend.child('resource');
  if (backend.has('service') === backend.has('resource')) {
    backend.refuseAll('ingress/invalid-backend', "must have either 'service' or 'resource'", "write 'service' with its name and port");
  } else if (service !== undefined) {
    judgeService(service);
  } else if (resource !== undefined) {
    judgeReference(resource, 'ingress/invalid-resource');
  }
}

function judgeService(service: Fields): void {
  const name = service.text('name') ?? '';
  if (!isServiceName(name)) {
    service.refuse('ingress/invalid-service-name', 'name', SERVICE_NAME_RULE, 'write the name of a Service in the same namespace', serviceNameRefusedBy(name));
  }
  const port = service.childOrEmpty('port');
  const portName = port.text('name') ?? '';
  const number = port.raw('number') ?? 0;
  if ((portName === '') === (number === 0)) {
    service.refuse('ingress/invalid-service-port', 'port', "must have either 'name' or 'number'", 'write the port of the Service');
  } else if (portName !== '') {
    if (!isPortName(portName)) {
      port.refuse('ingress/invalid-service-port-name', 'name', PORT_NAME_RULE, "rename the port of the Service, or write its 'number'");
    }
  } else if (!isPortNumber(number)) {
    port.refuse('ingress/invalid-service-port-number', 'number', PORT_NUMBER_RULE, 'write the port of the Service');
  }
}
