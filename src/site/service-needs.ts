import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { BackendNeed, contradict, ServiceParts } from '../controllers/backend-need';
import { finish } from '../manifest/finish';
import { isMap } from '../manifest/json-pointer';
import { joinedAnnotations } from '../manifest/option-annotations';
import { annotationClaims, claimOptions, OptionClaim } from '../manifest/option-claims';

/** Who needs something of a Service. */
export interface Needing {
  readonly need: BackendNeed;

  /** The path that asks for it, for people. */
  readonly by: string;

  /** Whose objects cannot say it, by its name, and what the Service says then. */
  readonly dialect: { readonly label: string; serviceParts(needs: readonly BackendNeed[]): ServiceParts };
}

const NEEDS = Symbol.for('cdk8s-exposure.service-needs');

/**
 * What controllers need of one Service, for all paths of all sites that it serves.
 */
export class ServiceNeeds {
  public static of(service: kplus.Service & { [NEEDS]?: ServiceNeeds }): ServiceNeeds {
    if (service[NEEDS] === undefined) {
      Object.defineProperty(service, NEEDS, { value: new ServiceNeeds(service) });
    }
    return service[NEEDS]!;
  }

  /** By the port, or by nothing for all ports, the first of each value. */
  private readonly needing = new Map<string, Needing>();
  private isWritten = false;

  private constructor(private readonly service: kplus.Service) {}

  /** Another path that needs something else of the same port. */
  public against({ need }: Needing): Needing | undefined {
    return [...this.needing.values()].find((other) => contradict(need, other.need));
  }

  public add(needing: Needing): void {
    const { need: { feature, port, value }, dialect } = needing;
    const key = JSON.stringify([dialect.label, feature, port, value]);
    if (!this.needing.has(key)) {
      this.needing.set(key, needing);
      this.write();
    }
  }

  /** A Service of which nothing is needed stays as it is. */
  private write(): void {
    if (this.isWritten || this.parts().every(({ annotations, appProtocols }) => annotations === undefined && appProtocols === undefined)) {
      return;
    }
    this.isWritten = true;
    const apiObject = ApiObject.of(this.service);
    finish(apiObject, (manifest) => this.parts().reduce(withParts, manifest));
    claimOptions(apiObject, () => this.parts().flatMap(claimsOf));
  }

  /** What each controller makes of all that it needs. */
  private parts(): ServiceParts[] {
    const all = [...this.needing.values()];
    const byLabel = new Map(all.map(({ dialect }) => [dialect.label, dialect]));
    return [...byLabel].map(([label, dialect]) => dialect.serviceParts(all.filter((one) => one.dialect.label === label).map(({ need }) => need)));
  }
}

function withParts(manifest: any, { annotations, appProtocols }: ServiceParts): any {
  const { metadata, spec } = manifest;
  return {
    ...manifest,
    metadata: annotations === undefined ? metadata : { ...metadata, annotations: joinedAnnotations(annotations, metadata.annotations ?? {}) },
    spec: appProtocols === undefined ? spec : { ...spec, ports: spec.ports.map((port: any) => withProtocol(port, appProtocols)) },
  };
}

function withProtocol(port: any, appProtocols: ReadonlyMap<number | string, string>): any {
  const appProtocol = appProtocols.get(port.port) ?? appProtocols.get(port.name);
  return appProtocol === undefined ? port : { ...port, appProtocol };
}

function claimsOf({ annotations = {}, appProtocols = new Map() }: ServiceParts): OptionClaim[] {
  const isKept = (found: unknown) => [...appProtocols].every(([wanted, appProtocol]) =>
    Array.isArray(found) && found.some((port) => isMap(port) && (port.port === wanted || port.name === wanted) && port.appProtocol === appProtocol));
  return [
    ...annotationClaims(annotations, {}),
    ...(appProtocols.size === 0 ? [] : [{ option: 'backendProtocol', path: ['spec', 'ports'], wanted: Object.fromEntries(appProtocols), isKept }]),
  ];
}
