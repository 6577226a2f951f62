import * as cdk8s from 'cdk8s';
import { Chart, Duration, JsonPatch, LazyResolver, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import * as constructs from 'constructs';
import { Api, apis, Member, Parameter, TypeReference } from '../../projenrc/jsii-api';
import * as exposure from '../../src';
import { testChart, testPods } from '../util';

/** The API of this package, as jsii describes it, and those of its peers. */
export const ALL: Api[] = apis();
export const [OWN] = ALL;

const TYPES = new Map(ALL.flatMap(({ types }) => Object.entries(types)));
const PACKAGES: { readonly [name: string]: object } = { cdk8s, 'cdk8s-plus-27': kplus, constructs, [OWN.name]: exposure };

export type Property = Parameter | Member;

export function isStruct({ fqn }: TypeReference): boolean {
  return fqn !== undefined && TYPES.get(fqn)?.datatype === true;
}

export function isEnum({ fqn }: TypeReference): boolean {
  return fqn !== undefined && TYPES.get(fqn)?.kind === 'enum';
}

/** The properties of a struct, and those of all that it is made of. */
export function propertiesOf(fqn: string): Property[] {
  const { properties = [], interfaces = [] } = TYPES.get(fqn)!;
  return [...properties, ...interfaces.flatMap(propertiesOf)];
}

/** The version of the package that a type is of, as it is installed. */
export function versionOf(fqn: string): string | undefined {
  return ALL.find(({ types }) => Object.hasOwn(types, fqn))?.version;
}

/** The class or the enum that a type is while a program runs. */
export function runtimeOf(fqn: string): any {
  const [folder, name] = fqn.split('.');
  return (PACKAGES[folder] as any)[name];
}

/** An object of each class and interface that something of the API takes. */
const OBJECTS: { readonly [fqn: string]: (chart: Chart) => unknown } = {
  'cdk8s.Duration': () => Duration.minutes(1),
  'cdk8s.IResolver': () => new LazyResolver(),
  'cdk8s.JsonPatch': () => JsonPatch.remove('/spec'),
  'cdk8s.Size': () => Size.mebibytes(64),
  'cdk8s-plus-27.Cpu': () => kplus.Cpu.millis(100),
  'cdk8s-plus-27.DeploymentStrategy': () => kplus.DeploymentStrategy.recreate(),
  'cdk8s-plus-27.EnvValue': () => kplus.EnvValue.fromValue('x'),
  'cdk8s-plus-27.IPodSelector': (chart) => testPods(chart),
  'cdk8s-plus-27.ISecret': (chart) => kplus.Secret.fromSecretName(chart, 'Secret', 'credentials'),
  'cdk8s-plus-27.IServiceAccount': (chart) => new kplus.ServiceAccount(chart, 'ServiceAccount'),
  'cdk8s-plus-27.PercentOrAbsolute': () => kplus.PercentOrAbsolute.absolute(1),
  'cdk8s-plus-27.Probe': () => kplus.Probe.fromHttpGet('/healthz'),
  'cdk8s-plus-27.Service': (chart) => new kplus.Service(chart, 'Service', { ports: [{ port: 80 }] }),
  'cdk8s-exposure.AllowedClients': () => exposure.AllowedClients.internet(),
  'cdk8s-exposure.Backend': () => exposure.Backend.labels({ app: 'legacy' }, { port: 8080 }),
  'cdk8s-exposure.BackendProtocol': () => exposure.BackendProtocol.http(),
  'cdk8s-exposure.ExistingService': () => exposure.ExistingService.named('legacy', { port: 80 }),
  'cdk8s-exposure.ExposedApp': (chart) => new exposure.ExposedApp(chart, 'App', { image: 'ghcr.io/acme/web:1', port: 80 }),
  'cdk8s-exposure.ExposureInventory': (chart) => exposure.ExposureInventory.of(chart),
  'cdk8s-exposure.ExposureValidation': () => new exposure.ExposureValidation(),
  'cdk8s-exposure.IExposureValidationContext': () => ({ manifests: [], report: { addViolation: () => undefined, submit: () => undefined } }),
  'cdk8s-exposure.IngressController': () => exposure.IngressController.traefik(),
  'cdk8s-exposure.KubernetesVersion': () => exposure.KubernetesVersion.V1_34,
  'cdk8s-exposure.LoadBalancerProvider': () => exposure.LoadBalancerProvider.awsLoadBalancerController(),
  'cdk8s-exposure.NodePortRange': () => exposure.NodePortRange.DEFAULT,
  'cdk8s-exposure.Overrides': (chart) => exposure.Overrides.of(new kplus.ConfigMap(chart, 'ConfigMap')),
  'cdk8s-exposure.PathIngress': (chart) => new exposure.PathIngress(chart, 'Site', {
    anyHost: true, controller: exposure.IngressController.traefik(), tls: exposure.Tls.none(),
  }),
  'cdk8s-exposure.SessionAffinity': () => exposure.SessionAffinity.none(),
  'cdk8s-exposure.Tls': () => exposure.Tls.none(),
  'constructs.Construct': () => testChart(),
  'constructs.IConstruct': () => testChart(),
};

/** An object of a class. */
export function objectOf(fqn: string): unknown {
  const make = OBJECTS[fqn];
  if (make === undefined) {
    throw new Error(`an object of ${fqn} is needed, to try what takes one`);
  }
  return make(testChart());
}

/**
 * A value that a compiler lets pass.
 *
 * @param whole whether it has all properties, and not only those that it must have
 */
export function rightValue(type: TypeReference, whole = false): unknown {
  if (type.primitive !== undefined) {
    return { string: 'x', number: 1, boolean: true }[type.primitive];
  }
  if (type.collection !== undefined) {
    const item = rightValue(type.collection.elementtype, whole);
    return type.collection.kind === 'array' ? [item] : { key: item };
  }
  if (isEnum(type)) {
    return Object.values(runtimeOf(type.fqn!)).pop();
  }
  if (!isStruct(type)) {
    return objectOf(type.fqn!);
  }
  const properties = propertiesOf(type.fqn!).filter(({ optional }) => whole || !optional);
  return Object.fromEntries(properties.map((property) => [property.name, rightValue(property.type, whole)]));
}
