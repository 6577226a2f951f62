import * as kplus from 'cdk8s-plus-27';
import { isDnsLabel } from '../api-rules/formats/dns-label';
import { isPortName } from '../api-rules/formats/port-name';
import { isPortNumber } from '../api-rules/formats/port-number';
import { invalidValue, PropertyProblem } from '../text/invalid';

/**
 * Which port of a Service is meant.
 */
export interface ExistingServiceOptions {
  /**
   * The port of the Service by number, 1 to 65535.
   *
   * @default - given by `portName`, or the only port of the Service if it is defined in this app
   */
  readonly port?: number;

  /**
   * The port of the Service by name.
   *
   * @default - given by `port`
   */
  readonly portName?: string;
}

/**
 * A Service that this library does not define.
 */
export class ExistingService {
  /**
   * A Service of the same namespace, by name. That it is there is not checked.
   *
   * @param name the name of the Service
   */
  public static named(name: string, options: ExistingServiceOptions): ExistingService {
    return ExistingService.create('ExistingService.named', name, options.port, options.portName);
  }

  /**
   * A Service that is defined in this app by cdk8s-plus, in the namespace where
   * it is used.
   *
   * @param service the Service
   */
  public static fromService(service: kplus.Service, options: ExistingServiceOptions = {}): ExistingService {
    checkHasPort(service, options);
    const only = service.ports.length === 1 && options.portName === undefined ? service.port : undefined;
    return ExistingService.create('ExistingService.fromService', service.name, options.port ?? only, options.portName, service);
  }

  private static create(factory: string, name: string, port?: number, portName?: string, service?: kplus.Service): ExistingService {
    const problems: PropertyProblem[] = [];
    if (!isDnsLabel(name)) {
      problems.push({ property: 'name', rule: 'must be the name of a Service: lower-case letters, digits and hyphens, at most 63', value: name, fix: "write for example 'legacy'" });
    }
    if ((port === undefined) === (portName === undefined)) {
      problems.push({ property: 'port', rule: "must be given, or 'portName', and not both", fix: "write for example 'port: 80'" });
    }
    if (port !== undefined && !isPortNumber(port)) {
      problems.push({ property: 'port', rule: 'must be a whole number from 1 to 65535', value: port, fix: 'write for example 80' });
    }
    if (portName !== undefined && !isPortName(portName)) {
      problems.push({ property: 'portName', rule: 'must be lower-case letters, digits and hyphens, with a letter, at most 15', value: portName, fix: "write for example 'http'" });
    }
    if (problems.length > 0) {
      throw invalidValue(factory, problems);
    }
    return new ExistingService(name, (port ?? portName)!, service);
  }

  private constructor(
    /** @internal */
    public readonly _name: string,
    /** @internal */
    public readonly _port: number | string,
    /** @internal */
    public readonly _service?: kplus.Service,
  ) {}
}

function checkHasPort({ name, ports }: kplus.Service, { port, portName }: ExistingServiceOptions): void {
  const wanted = portName === undefined ? port : portName;
  if (wanted !== undefined && !ports.some((own) => own.port === wanted || own.name === wanted)) {
    throw invalidValue('ExistingService.fromService', [{
      property: portName === undefined ? 'port' : 'portName',
      rule: `must be a port of the Service '${name}'`,
      value: wanted,
      fix: `write one of ${ports.map((own) => own.name === undefined || portName === undefined ? own.port : own.name).join(', ')}`,
    }]);
  }
}
