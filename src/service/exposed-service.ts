import { ApiObject, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { podTargetOf } from './pod-target';
import { Pods } from './pods';
import { fieldClaims, serviceAnnotations, serviceLabels } from './service-claims';
import { nameOfPort, PortOptions, servicePorts } from './service-ports';
import { accept, compareWithService, serviceContradictions } from '../judgement/app-checks';
import { judged } from '../judgement/judged';
import { annotationProblems } from '../manifest/controller-annotations';
import { finish } from '../manifest/finish';
import { ensureLegalName, NameFormat } from '../manifest/legal-name';
import { contradictions, joinedAnnotations, OptionAnnotations } from '../manifest/option-annotations';
import { annotationClaims, claimOptions, labelClaims, OptionClaim } from '../manifest/option-claims';
import { ServiceText } from '../providers/undone';
import { PropertyProblem } from '../text/invalid';
import { ExposedPort } from '../values/service-options';
import { TargetCluster } from '../values/target-cluster';
import { TrafficDistribution } from '../values/traffic-distribution';
import { TrafficPolicy } from '../values/traffic-policy';

/**
 * A Service to be, as the constructs that wrap one describe it.
 */
export interface ServiceIntent {
  /** What decides the kind, as the user writes it. */
  readonly construct: string;
  readonly kind: kplus.ServiceType;
  readonly pods: Pods;
  readonly options: PortOptions;
  readonly externalTrafficPolicy?: TrafficPolicy;

  /** The provider that makes a load balancer of it. */
  readonly provider?: string;

  /** Annotations of the provider, which the user's must not contradict. */
  readonly annotations?: OptionAnnotations;

  /** Labels that the user's replace. */
  readonly labels?: { readonly [key: string]: string };

  /** Fields of the spec that belong to one kind of Service. */
  readonly spec?: { readonly [field: string]: unknown };
}

/**
 * A Service that was judged and can be defined.
 */
export interface RenderedService {
  readonly metadata: { readonly [field: string]: unknown };
  readonly spec: { readonly [field: string]: unknown };
  readonly ports: ExposedPort[];

  /** What the options have decided. */
  readonly claims: readonly OptionClaim[];

  /** The provider that reads it, and what it has to read. */
  readonly provider?: string;
  readonly said: ServiceText;
}

/**
 * Renders a Service and judges it by the API server's rules.
 */
export function renderService(scope: Construct, intent: ServiceIntent, problems: PropertyProblem[]): RenderedService {
  const { options } = intent;
  const found = problems.length;
  const target = podTargetOf(scope, intent.pods, problems);
  const ports = servicePorts(options, target, problems);
  const [given, givenLabels] = [options.annotations ?? {}, options.labels ?? {}];
  const decided = { ...serviceAnnotations(options), ...intent.annotations };
  const decidedLabels = serviceLabels(intent.pods);
  problems.push(...annotationProblems(given), ...contradictions(decidedLabels, givenLabels, 'labels'));
  const annotations = joinedAnnotations(decided, given);
  const labels = { ...intent.labels, ...options.labels };
  const metadata = {
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(Object.keys(labels).length === 0 ? {} : { labels }),
    ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
  };
  const spec = { type: intent.kind, selector: target.labels, ports: ports.map(renderPort), ...renderFields(scope, intent, problems) };

  const said = { annotations: joinedAnnotations(decided, {}), spec };
  problems.push(...contradictionsIn(said, decided, given, intent));

  // Ports that could not be derived would be reported twice.
  if (ports.length > 0 || problems.length === found) {
    const refused = [...judged(scope, manifestOf(scope, metadata, spec), (field) => propertyOf(field, options)), ...emptyValues(spec, options)];
    problems.push(...refused.filter(({ property }) => !isDerived(property, options, refused)));
  }
  const claims = [...annotationClaims(decided, given), ...labelClaims(decidedLabels, givenLabels), ...fieldClaims(spec, intent)];
  return { metadata, spec, ports, claims, provider: intent.provider, said };
}

type Annotations = { readonly [annotation: string]: string };

/** Against what is written, and then what the provider makes of all others. */
function contradictionsIn(said: ServiceText, decided: OptionAnnotations, given: Annotations, { provider }: ServiceIntent): PropertyProblem[] {
  const others = Object.fromEntries(Object.entries(given).filter(([key]) => !Object.hasOwn(decided, key)));
  return [...contradictions(decided, given), ...(provider === undefined ? [] : serviceContradictions(provider, said, others))];
}

/**
 * Defines a rendered Service as a cdk8s-plus one, which can still grow.
 */
export function defineService(scope: Construct, id: string, { metadata, spec, ports, claims, provider, said }: RenderedService): kplus.Service {
  const service = new kplus.Service(scope, id, {
    metadata,
    type: spec.type as kplus.ServiceType,
    clusterIP: spec.clusterIP as string | undefined,
    ports: ports.map(({ port, name, nodePort, protocol, targetPort, targetPortName }) => ({
      port,
      name,
      nodePort,
      protocol,
      targetPort: targetPortName === undefined ? targetPort ?? port : undefined,
    })),
  });
  for (const [key, value] of Object.entries(spec.selector as { [key: string]: string })) {
    service.selectLabel(key, value);
  }
  const apiObject = ApiObject.of(service);
  claimOptions(apiObject, () => claims);
  if (spec.type !== kplus.ServiceType.CLUSTER_IP) {
    compareWithService({ apiObject, provider, said });
  }
  // A name that the user wrote was judged, and is kept.
  if (metadata.name === undefined) {
    ensureLegalName(apiObject, NameFormat.DNS_1035_LABEL);
  }

  if (spec.publishNotReadyAddresses === true) {
    accept(apiObject, { id: 'service/not-ready-pods', because: 'publishNotReadyAddresses: true' });
  }

  // cdk8s-plus-27 knows a part of the fields only, and always writes 'externalIPs'.
  const { type: _type, clusterIP: _clusterIP, selector: _selector, ports: _ports, ...unknown } = spec;
  finish(apiObject, (manifest) => {
    const { externalIPs, ...known } = manifest.spec;
    manifest.spec = {
      ...unknown,
      ...(externalIPs?.length > 0 ? { externalIPs } : {}),
      ...known,
      ...(known.ports ? { ports: completePorts(known.ports, ports) } : {}),
    };
    return manifest;
  });
  return service;
}

/** The ports of a Service that may have grown, with the fields and names that cdk8s-plus did not write. */
function completePorts(known: ExposedPort[], own: ExposedPort[]): unknown[] {
  return known.map((port, i) => {
    const { appProtocol, targetPortName } = own.find((candidate) => isSamePort(candidate, port)) ?? own[i] ?? port;
    const named = known.length > 1 ? { name: nameOfPort(port) } : {};
    return { ...definedFields({ appProtocol, targetPort: targetPortName }), ...port, ...named };
  });
}

function isSamePort(a: ExposedPort, b: ExposedPort): boolean {
  return a.port === b.port && a.name === b.name && a.protocol === b.protocol;
}

function manifestOf(scope: Construct, metadata: { [field: string]: unknown }, spec: { [field: string]: unknown }): unknown {
  const chart = Chart.of(scope);
  const labels = { ...chart.labels, ...metadata.labels as { [key: string]: string } | undefined };
  return { apiVersion: 'v1', kind: 'Service', metadata: { name: 'generated', namespace: chart.namespace, ...metadata, labels }, spec };
}

function renderPort({ port, name, nodePort, protocol, appProtocol, targetPort, targetPortName }: ExposedPort): { [field: string]: unknown } {
  return definedFields({ name, port, targetPort: targetPortName ?? targetPort ?? port, nodePort, protocol, appProtocol });
}

function renderFields(scope: Construct, intent: ServiceIntent, problems: PropertyProblem[]): { [field: string]: unknown } {
  const { options } = intent;
  return definedFields({
    clusterIP: options.clusterIP,
    ipFamilies: options.ipFamilies?.length === 0 ? undefined : options.ipFamilies,
    ipFamilyPolicy: options.ipFamilyPolicy,
    ...options.sessionAffinity?._render(),
    internalTrafficPolicy: options.internalTrafficPolicy,
    externalTrafficPolicy: intent.externalTrafficPolicy,
    trafficDistribution: renderTrafficDistribution(scope, options.trafficDistribution, problems),
    publishNotReadyAddresses: options.publishNotReadyAddresses,
    ...intent.spec,
  });
}

/** Both names are served by default from this version on. */
const NEW_NAMES_SINCE_MINOR = 34;

function renderTrafficDistribution(scope: Construct, wanted: TrafficDistribution | undefined, problems: PropertyProblem[]): string | undefined {
  const { minVersion } = TargetCluster._of(scope);
  if (wanted === undefined || minVersion.minor >= NEW_NAMES_SINCE_MINOR) {
    return wanted;
  }
  if (wanted === TrafficDistribution.PREFER_SAME_ZONE) {
    return 'PreferClose';
  }
  problems.push({
    property: 'trafficDistribution',
    rule: `must not be given, because Kubernetes ${minVersion.label}, the lowest that the output must run on, does not know it`,
    value: wanted,
    fix: "leave it out, or raise 'minVersion' with 'TargetCluster.describe' to 1.34",
  });
  return undefined;
}

/** The user's name of a field. */
function propertyOf(field: string, { ports }: PortOptions): string {
  const ofTarget = field.replace(/^selector\b/, 'target.labels');
  if (ports === undefined) {
    return ofTarget.replace(/^ports\[0\]\./, '');
  }
  return ofTarget.replace(/^ports\[(\d+)\]\.targetPort$/, (property, i) => ports[i].targetPortName === undefined ? property : `${property}Name`);
}

/** Whether nobody wrote a property of a port, so that it is wrong only because another one is. */
function isDerived(property: string, { ports, ...single }: PortOptions, problems: PropertyProblem[]): boolean {
  const match = /^(ports\[(\d+)\]\.)?(name|port|targetPort)$/.exec(property);
  if (!match) {
    return false;
  }
  const [, prefix = '', i, leaf] = match;
  const written: { [property: string]: unknown } = ports === undefined ? { ...single } : { ...ports[Number(i)] };
  const cause = ['port', 'targetPort'].filter((other) => written[other] !== undefined).map((other) => `${prefix}${other}`);
  return written[leaf] === undefined && problems.some((other) => cause.includes(other.property));
}

/** Kubernetes takes zero and an empty text as not given, which is not what their writer means. */
function emptyValues(spec: { [field: string]: unknown }, options: PortOptions): PropertyProblem[] {
  const ofPorts = (spec.ports as { [field: string]: unknown }[]).flatMap(({ targetPort, nodePort }, i) => [
    [`ports[${i}].targetPort`, targetPort], [`ports[${i}].nodePort`, nodePort],
  ] as const);
  return [['clusterIP', spec.clusterIP] as const, ['healthCheckNodePort', spec.healthCheckNodePort] as const, ...ofPorts]
    .filter(([, value]) => value === 0 || value === '')
    .map(([field, value]) => ({
      property: propertyOf(field, options),
      rule: 'must not be 0 or empty, which Kubernetes takes as not given',
      value,
      fix: 'leave it out',
    }));
}

function definedFields(fields: { [field: string]: unknown }): { [field: string]: unknown } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
