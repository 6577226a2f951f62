import { readFileSync } from 'fs';
import { Failure } from './failure';
import { readYaml } from '../reading/read-yaml';

/** An acknowledgement of the configuration file. */
export interface FileAcknowledgement {
  readonly id: string;
  /** 'Service shop/web'; nothing for all objects. */
  readonly object?: string;
  readonly reason: string;
}

/** The fields of `cdk8s-exposure.yaml`. */
export interface ConfigFile {
  readonly kubernetes?: string;
  readonly nodePorts?: string;
  readonly ingressClasses?: readonly string[];
  readonly externalObjects?: readonly string[];
  readonly packs?: readonly string[];
  readonly severities?: Readonly<Record<string, string>>;
  readonly strict?: boolean;
  readonly acknowledgements?: readonly FileAcknowledgement[];
}

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const areTexts: Shape = (value) => Array.isArray(value) && value.every(isText);
const isMap: Shape = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each field must be, and how that is said. */
const FIELDS: ReadonlyMap<string, readonly [Shape, string]> = new Map([
  ['kubernetes', [isText, "a text such as '1.33-1.36'"]],
  ['nodePorts', [isText, "a text such as '30000-32767'"]],
  ['ingressClasses', [areTexts, 'a list of texts']],
  ['externalObjects', [areTexts, "a list of texts such as 'Secret/shop/tls'"]],
  ['packs', [areTexts, 'a list of texts']],
  ['severities', [(value) => isMap(value) && Object.values(value as object).every(isText), "a map such as { 'service-to-pod/no-readiness-probe': 'error' }"]],
  ['strict', [(value) => typeof value === 'boolean', 'true or false']],
  ['acknowledgements', [(value) => Array.isArray(value) && value.every(isAcknowledgement), "a list of { id, reason } with 'object' if it is about one"]],
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
      throw new Failure(`${path}: '${name}' must be ${field[1]}`);
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

function isAcknowledgement(value: unknown): boolean {
  const { id, object, reason, ...others } = (isMap(value) ? value : {}) as Record<string, unknown>;
  return isText(id) && isText(reason) && (reason as string).trim() !== '' && (object === undefined || isText(object)) && Object.keys(others).length === 0;
}
