import { existsSync } from 'fs';
import { Arguments } from './arguments';
import { ConfigFile, FileAcknowledgement, readConfigFile } from './config-file';
import { describedIn } from './described-cluster';
import { Failure } from './failure';
import { NEWEST_MINOR, OLDEST_MINOR } from '../api-rules/generated/versions';
import { Facts } from '../checks/facts';
import { Severity } from '../checks/severity';
import { factsOf } from '../graph/described-entries';
import { ExternalObject } from '../graph/external-object';
import { isRaise } from '../judgement/raised';

/** How manifests are judged: the configuration file, and the command line, which wins. */
export interface Settings {
  readonly facts: Facts;
  readonly strict: boolean;
  readonly severities: ReadonlyMap<string, Severity>;
  readonly acknowledgements: readonly FileAcknowledgement[];
  /** The configuration file, if there is one. */
  readonly configFile?: string;
}

const DEFAULT_CONFIG = 'cdk8s-exposure.yaml';
const PACKS = ['linters'];

export function settingsOf(given: Arguments): Settings {
  const path = given.config ?? (existsSync(DEFAULT_CONFIG) ? DEFAULT_CONFIG : undefined);
  const file: ConfigFile = path === undefined ? {} : readConfigFile(path);
  const [minMinor, maxMinor] = versionsOf(given.kubernetes ?? file.kubernetes);
  const packs = [...(file.packs ?? []), ...given.packs];
  const unknown = packs.find((pack) => !PACKS.includes(pack));
  if (unknown !== undefined) {
    throw new Failure(`'pack' must be ${PACKS.join(' or ')}, got '${unknown}'`);
  }
  if (given.ingressClasses.includes('')) {
    throw new Failure("'ingress-class' must be the name of a class, got ''");
  }
  return {
    facts: {
      nodePortRange: nodePortsOf(given.nodePorts ?? file.nodePorts),
      minMinor,
      maxMinor,
      ...factsOf({
        ingressClasses: [...(file.ingressClasses ?? []), ...given.ingressClasses],
        externalObjects: [...(file.externalObjects ?? []), ...given.external].map(externalOf),
        ...describedIn(file, path),
      }),
      packs,
    },
    strict: given.strict || file.strict === true,
    severities: new Map([...Object.entries(file.severities ?? {}).map(([id, severity]) => severityOf(`${id}=${severity}`)), ...given.severities.map(severityOf)]),
    acknowledgements: file.acknowledgements ?? [],
    configFile: path,
  };
}

/** With objects that are not among the manifests, and exist all the same. */
export function withExternal(settings: Settings, objects: readonly ExternalObject[]): Settings {
  const { facts } = settings;
  return objects.length === 0 ? settings : { ...settings, facts: { ...facts, externalObjects: [...facts.externalObjects, ...objects] } };
}

function versionsOf(text: string | undefined): [number, number] {
  const match = /^1\.(\d{2,3})(?:-1\.(\d{2,3}))?$/.exec(text ?? `1.${OLDEST_MINOR}-1.${NEWEST_MINOR}`);
  const min = Number(match?.[1] ?? 0);
  const max = Number(match?.[2] ?? NEWEST_MINOR);
  if (min < OLDEST_MINOR || max > NEWEST_MINOR || max < min) {
    const known = `1.${OLDEST_MINOR} to 1.${NEWEST_MINOR}`;
    throw new Failure(`'kubernetes' must be one or two of the versions ${known}, the lower one first, got '${text}'; write for example '1.33-1.36'`);
  }
  return [min, max];
}

function nodePortsOf(text = '30000-32767'): { min: number; max: number } {
  const match = /^(\d{1,5})-(\d{1,5})$/.exec(text);
  const [min, max] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (min < 1 || max > 65535 || max < min) {
    throw new Failure(`'node-ports' must be two ports from 1 to 65535, the lower one first, got '${text}'; write for example '30000-32767'`);
  }
  return { min, max };
}

function externalOf(text: string): ExternalObject {
  const parts = text.split('/');
  if (parts.length < 2 || parts.length > 3 || parts.includes('')) {
    throw new Failure(`'external' must be a kind and a name, or a kind, a namespace and a name, got '${text}'; write for example 'Secret/shop/tls'`);
  }
  const [kind, name, namespaceName] = [parts[0], parts[parts.length - 1], parts.length === 3 ? parts[1] : undefined];
  return { kind, name: name === '*' ? undefined : name, namespaceName };
}

function severityOf(text: string): [string, Severity] {
  const [id, severity, ...others] = text.split('=');
  if (!isRaise(id, severity) || others.length > 0) {
    throw new Failure(`'severity' must be the id of a check and warning, error or fatal, got '${text}'; write for example 'service-to-pod/no-readiness-probe=error'`);
  }
  return [id, severity];
}
