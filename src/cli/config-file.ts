import { readFileSync } from 'fs';
import { Failure } from './failure';
import { KnownClientAddress } from '../graph/cluster-facts';
import { DescribedClass, DescribedGateway } from '../graph/described-entries';
import { readYaml } from '../reading/read-yaml';
import { printedName, printedValue } from '../text/printed-value';

/** An acknowledgement of the configuration file. */
export interface FileAcknowledgement {
  readonly id: string;
  /** 'Service shop/web'; nothing for all objects. */
  readonly object?: string;
  readonly reason: string;
}

/** A class or a Gateway, as the configuration file describes it. */
export type FileEntry<T> = Omit<T, 'clients'> & {
  readonly allowedClients?: 'internet' | 'private' | string[];
};

/** The fields of `cdk8s-exposure.yaml`. */
export interface ConfigFile {
  readonly kubernetes?: string;
  readonly nodePorts?: string;
  readonly ingressClasses?: readonly string[];
  readonly externalObjects?: readonly string[];
  readonly classes?: readonly FileEntry<DescribedClass>[];
  readonly gateways?: readonly FileEntry<DescribedGateway>[];
  readonly packs?: readonly string[];
  readonly severities?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  readonly acknowledgements?: readonly FileAcknowledgement[];
}

type Shape = (value: unknown) => boolean;

/** Of a list of maps: also what is wrong within, as it continues what the list must be. */
interface ListShape extends Shape {
  wrongIn(value: unknown, place: string): string | undefined;
}

const CLIENT_ADDRESSES: ReadonlySet<string> = new Set<KnownClientAddress>(['preserved', 'proxy-protocol', 'forwarded', 'hidden']);

const isText: Shape = (value) => typeof value === 'string';
const areTexts: Shape = (value) => Array.isArray(value) && value.every(isText);
const isMap: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMapOfTexts: Shape = (value) => isMap(value) && Object.values(value as object).every(isText);
const areClients: Shape = (value) => value === 'internet' || value === 'private' || (areTexts(value) && (value as []).length > 0);
const isFlag: Shape = (value) => typeof value === 'boolean';
const isClientAddress: Shape = (value) => typeof value === 'string' && CLIENT_ADDRESSES.has(value);
const ENTRY = { allowedClients: areClients, controllerNamespace: isText, controllerPodLabels: isMapOfTexts, controllerNetworks: areTexts };

/** What each field must be, and how that is said. */
const FIELDS: ReadonlyMap<string, readonly [Shape, string]> = new Map([
  ['kubernetes', [isText, "a text such as '1.33-1.36'"]],
  ['nodePorts', [isText, "a text such as '30000-32767'"]],
  ['ingressClasses', [areTexts, 'a list of texts']],
  ['externalObjects', [areTexts, "a list of texts such as 'Secret/shop/tls'"]],
  ['classes', [
    areMapsOf({ name: isText }, { controller: isText, isDefault: isFlag, hasDefaultCertificate: isFlag, clientAddress: isClientAddress, ...ENTRY }),
    "a list of { name } with 'controller', 'isDefault', 'hasDefaultCertificate', 'clientAddress', 'allowedClients', 'controllerNamespace', 'controllerPodLabels' or 'controllerNetworks'",
  ]],
  ['gateways', [
    areMapsOf({ namespaceName: isText, name: isText }, { httpListeners: areTexts, httpsListeners: areTexts, ...ENTRY }),
    "a list of { namespaceName, name } with 'httpListeners', 'httpsListeners', 'allowedClients', 'controllerNamespace', 'controllerPodLabels' or 'controllerNetworks'",
  ]],
  ['packs', [areTexts, 'a list of texts']],
  ['severities', [isMapOfTexts, "a map such as { 'service-to-pod/no-readiness-probe': 'error' }"]],
  ['strict', [isFlag, 'true or false']],
  ['acknowledgements', [areMapsOf({ id: isText, reason: (value) => isText(value) && (value as string).trim() !== '' }, { object: isText }), "a list of { id, reason } with 'object' if it is about one"]],
]);

export function readConfigFile(path: string): ConfigFile {
  const content = contentOf(path);
  if (!isMap(content)) {
    throw new Failure(`${path} must be a map of options`);
  }
  for (const [name, value] of Object.entries(content as object)) {
    const field = FIELDS.get(name);
    if (field === undefined) {
      throw new Failure(`${path}: '${name}' must be one of ${[...FIELDS.keys()].join(', ')}`);
    }
    if (!field[0](value)) {
      throw new Failure(`${path}: '${name}' must be ${field[1]}, ${wrongIn(field[0], value, name)}`);
    }
  }
  return content as ConfigFile;
}

function contentOf(path: string): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new Failure(`${path} could not be read: ${(error as Error).message}`);
  }
  const { manifests, problems: [problem] } = readYaml(bytes, path, { uniqueKeys: true });
  if (problem !== undefined) {
    throw new Failure(`${[path, problem.line, problem.column].filter((part) => part !== undefined).join(':')}: ${problem.message}; ${problem.fix}`);
  }
  if (manifests.length > 1) {
    throw new Failure(`${path} must be one document, got ${manifests.length}`);
  }
  return manifests.length === 0 ? {} : manifests[0].object;
}

function wrongIn(shape: Shape | ListShape, value: unknown, name: string): string {
  return ('wrongIn' in shape ? shape.wrongIn(value, name) : undefined) ?? `got ${printedValue(value)}`;
}

function areMapsOf(needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>>): ListShape {
  const shapes = new Map(Object.entries({ ...needed, ...optional }));
  const wrongInOne = (value: unknown, place: string): string | undefined => {
    if (!isMap(value)) {
      return `and '${place}' is ${printedValue(value)}`;
    }
    const missing = Object.keys(needed).find((name) => !Object.hasOwn(value as object, name));
    const wrong = Object.entries(value as object).find(([name, own]) => shapes.get(name)?.(own) !== true);
    if (wrong === undefined) {
      return missing === undefined ? undefined : `and '${place}' has no '${missing}'`;
    }
    const [name, own] = wrong;
    return `and '${place}.${printedName(name)}' is ${shapes.has(name) ? printedValue(own) : 'none of these'}`;
  };
  const wrongInAny = (value: unknown, place: string) => Array.isArray(value)
    ? value.map((one, i) => wrongInOne(one, `${place}[${i}]`)).find((wrong) => wrong !== undefined)
    : undefined;
  return Object.assign((value: unknown) => Array.isArray(value) && wrongInAny(value, '') === undefined, { wrongIn: wrongInAny });
}
