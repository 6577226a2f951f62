import { parseArgs, ParseArgsConfig } from 'util';
import { Failure } from './failure';

/** What can be written on the command line. */
export interface Arguments {
  readonly paths: readonly string[];
  readonly format?: string;
  readonly output?: string;
  readonly config?: string;
  readonly kubernetes?: string;
  readonly nodePorts?: string;
  readonly ingressClasses: readonly string[];
  readonly external: readonly string[];
  readonly packs: readonly string[];
  readonly severities: readonly string[];
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly help: boolean;
}

const DIFF = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  config: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  strict: { type: 'boolean' },
} as const;

const EXPLAIN = {
  format: DIFF.format,
  output: DIFF.output,
  help: DIFF.help,
} as const;

/** What is judged by. */
const JUDGED = {
  ...DIFF,
  'kubernetes': { type: 'string' },
  'node-ports': { type: 'string' },
  'ingress-class': { type: 'string', multiple: true },
  'external': { type: 'string', multiple: true },
  'pack': { type: 'string', multiple: true },
  'severity': { type: 'string', multiple: true },
} as const;

const OPTIONS: Readonly<Record<string, NonNullable<ParseArgsConfig['options']>>> = { check: JUDGED, map: JUDGED, diff: DIFF, explain: EXPLAIN };

/** An option that a command does not have is an error, so that none is ignored. */
export function argumentsOf(command: string, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS[command], allowPositionals: true });
    const given = values as Record<string, string | string[] | boolean | undefined>;
    return {
      paths: positionals,
      format: given.format as string | undefined,
      output: given.output as string | undefined,
      config: given.config as string | undefined,
      kubernetes: given.kubernetes as string | undefined,
      nodePorts: given['node-ports'] as string | undefined,
      ingressClasses: (given['ingress-class'] as string[] | undefined) ?? [],
      external: (given.external as string[] | undefined) ?? [],
      packs: (given.pack as string[] | undefined) ?? [],
      severities: (given.severity as string[] | undefined) ?? [],
      strict: given.strict === true,
      quiet: given.quiet === true,
      help: given.help === true,
    };
  } catch (error) {
    throw new Failure(`${(error as Error).message.split('. ')[0]}; 'cdk8s-exposure ${command} --help' lists the options`);
  }
}
