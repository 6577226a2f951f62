import { BACKEND_CONFIG, BACKEND_CONFIG_ANNOTATIONS, GKE_PREFIX } from './facts';
import { annotationProtections } from '../annotation-protections';
import { isMap, Json, Look } from '../look';
import { notUnderstood, Protection, ProtectionRule, protectionsBy } from '../protection';
import { SeenObject, SeenObjects } from '../seen-objects';
import { Backend, ServedPath } from '../served-path';

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration */
const FIELDS: readonly ProtectionRule[] = [
  { what: 'authentication', options: ['iap'], counts: (iap) => isMap(iap) && iap.enabled === true },
  { what: 'web application firewall', options: ['securityPolicy'], counts: (policy) => isMap(policy) && typeof policy.name === 'string' && policy.name !== '' },
];

/** What the BackendConfigs of the Services behind an Ingress protect. */
export function gkeProtections({ object, outcome }: ServedPath, objects: SeenObjects): Protection[] {
  const own = annotationProtections(object, { rules: [], unread: {}, harmless: [`${GKE_PREFIX}v1beta1.FrontendConfig`] });
  return [...own, ...(outcome.kind === 'backends' ? outcome.backends : []).flatMap((backend) => backendProtections(backend, objects))];
}

function backendProtections({ kind, namespace, name, port }: Backend, objects: SeenObjects): Protection[] {
  const service = kind === 'Service' ? objects.find('/Service', namespace, name) : undefined;
  if (service === undefined) {
    return [];
  }
  const annotations = annotationsOf(service);
  const option = BACKEND_CONFIG_ANNOTATIONS.find((annotation) => annotations.has(annotation));
  if (option === undefined) {
    return [];
  }
  const configName = configOf(annotations.word(option), service, port);
  if (configName === undefined) {
    return [notUnderstood(option, service, annotations.word(option))];
  }
  const config = configName === '' ? undefined : objects.find(BACKEND_CONFIG, namespace, configName);
  return config === undefined ? configName === '' ? [] : [notUnderstood(option, service, configName)] : protectionsBy(FIELDS, config.spec, config);
}

/** The one of a port, by its name or number, or else the one for all; empty if there is none, and nothing if it is not understood. */
function configOf(text: string, { source }: SeenObject, port: Backend['port']): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isMap(value)) {
    return undefined;
  }
  const ports = isMap(value.ports) ? value.ports : {};
  const all: readonly unknown[] = isMap(source.spec) && Array.isArray(source.spec.ports) ? source.spec.ports : [];
  const own = all.filter(isMap).find((one) => one.port === port || one.name === port);
  const found = [own?.name, own?.port, port].map((key) => textIn(ports, String(key))).find((name) => name !== undefined);
  return found ?? textIn(value, 'default') ?? '';
}

function textIn(map: Json, name: string): string | undefined {
  const value = Object.hasOwn(map, name) ? map[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** Their beginning is that of no controller of Ingresses. */
function annotationsOf({ source: { metadata } }: SeenObject): Look {
  return new Look(isMap(metadata) && isMap(metadata.annotations) ? metadata.annotations : {}, 'metadata.annotations');
}
