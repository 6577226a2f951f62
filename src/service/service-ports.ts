import * as kplus from 'cdk8s-plus-27';
import { PodTarget, TargetPort } from './pod-target';
import { isPortName } from '../api-rules/formats/port-name';
import { PropertyProblem } from '../text/invalid';
import { ExposedPort, ServiceOptions } from '../values/service-options';

/**
 * The options that ports are made from.
 */
export interface PortOptions extends ServiceOptions {
  readonly nodePort?: number;
}

/**
 * The ports of a Service: those that were written, or the one that follows from
 * the target without doubt.
 */
export function servicePorts(options: PortOptions, target: PodTarget, problems: PropertyProblem[]): ExposedPort[] {
  const ports = options.ports === undefined ? singlePort(options, target, problems) : writtenPorts(options, options.ports, problems);
  const { givenPort } = target;
  const leadsToGiven = ({ port, targetPort, targetPortName }: ExposedPort) => targetPortName !== undefined || (targetPort ?? port) === givenPort;
  if (givenPort !== undefined && !ports.some(leadsToGiven)) {
    problems.push({
      property: options.ports === undefined ? 'targetPort' : 'ports',
      rule: `must lead to the port of the backend, ${givenPort}`,
      value: options.targetPort ?? ports.map(({ port, targetPort }) => targetPort ?? port),
      fix: 'correct it, or give the backend no port',
    });
  }
  return ports;
}

function writtenPorts(options: PortOptions, written: ExposedPort[], problems: PropertyProblem[]): ExposedPort[] {
  for (const property of ['port', 'targetPort', 'nodePort'] as const) {
    if (options[property] !== undefined) {
      problems.push({ property, rule: "must not be given together with 'ports'", value: options[property], fix: "write it into an entry of 'ports'" });
    }
  }
  return written.map((port, i) => {
    if (port.targetPort !== undefined && port.targetPortName !== undefined) {
      problems.push({ property: `ports[${i}].targetPortName`, rule: "must not be given together with 'targetPort'", value: port.targetPortName, fix: 'leave one of the two out' });
    }
    if (port.name !== undefined && !isPortName(port.name)) {
      // A Service may have longer names, but an Ingress could not refer to them.
      problems.push({ property: `ports[${i}].name`, rule: 'must be lower-case letters, digits and single hyphens, with a letter, at most 15', value: port.name, fix: "write for example 'http'" });
    }
    return written.length > 1 ? { ...port, name: nameOfPort(port) } : port;
  });
}

/**
 * The name of a port that is not the only one of its Service, which needs one.
 */
export function nameOfPort({ name, protocol, port }: ExposedPort): string {
  return name ?? `${protocol ?? kplus.Protocol.TCP}-${port}`.toLowerCase();
}

function singlePort(options: PortOptions, target: PodTarget, problems: PropertyProblem[]): ExposedPort[] {
  const declared = options.targetPort === undefined
    ? onlyPort(options, target, problems)
    : target.ports?.find((port) => port.number === options.targetPort);
  const named = isPortName(declared?.name);
  if (declared?.name !== undefined && !named) {
    problems.push({ property: 'target', rule: 'must name its port with lower-case letters, digits and single hyphens, with a letter, at most 15', value: declared.name, fix: 'correct the port of the container' });
  }
  const targetPort = options.targetPort ?? declared?.number ?? options.port;
  const port = options.port ?? targetPort;
  if (port === undefined || targetPort === undefined) {
    return [];
  }
  return [{
    port,
    targetPort,
    ...(named ? { name: declared?.name } : {}),
    ...(declared?.protocol === undefined ? {} : { protocol: declared.protocol }),
    ...(options.nodePort === undefined ? {} : { nodePort: options.nodePort }),
  }];
}

function onlyPort(options: PortOptions, target: PodTarget, problems: PropertyProblem[]): TargetPort | undefined {
  const ports = target.ports ?? [];
  if (ports.length === 1) {
    return ports[0];
  }
  if (ports.length > 1) {
    const list = ports.map((port) => port.number).join(', ');
    problems.push({
      property: 'targetPort',
      rule: `must be given, because the target has several ports (${list})`,
      fix: `write for example 'targetPort: ${ports[0].number}', or 'ports' for more than one`,
    });
  } else if (options.port === undefined) {
    problems.push({
      property: 'port',
      rule: target.ports ? 'must be given, because the target declares no port' : 'must be given, because the ports of labels alone are not known here',
      fix: "write for example 'port: 80, targetPort: 8080'",
    });
  }
  return undefined;
}
