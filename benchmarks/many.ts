import { spawnSync } from 'child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { stringify } from 'yaml';
import { libraryCommands, ROOT } from './library';
import { MANY } from './many-things';
import { cpuTime, progress } from './measure';
import { count, digits, note, printTable, title } from './table';
import { demand } from './target';

/** Four times as many may cost so many times as much for each. */
const MOST_GROWTH = 2;
const TIMES = 4;
const MOST_MEGABYTES = 1500;

const times = (ratio: number): string => `${ratio.toFixed(2)} times`;

type Command = (words: readonly string[]) => Promise<unknown>;

/** What `check` and `map` cost where manifests hold many of one thing, and four times as many. */
export async function many(things: number, megabytes: number): Promise<void> {
  title(`Many of one thing: ${count(things)}, and ${TIMES} times as many`);
  const { check, map } = libraryCommands();
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));
  try {
    const rows: string[][] = [];
    let worst = { ratio: 0, what: '' };
    for (const [what, make] of Object.entries(MANY)) {
      progress(what);
      const few = await costOf({ check, map }, folder, make(things));
      const more = await costOf({ check, map }, folder, make(things * TIMES));
      for (const name of ['check', 'map'] as const) {
        const ratio = more[name] / few[name] / TIMES;
        worst = ratio > worst.ratio ? { ratio, what: `\`${name}\` of ${what}` } : worst;
      }
      const shown = (cost: Cost, number: number) => [cost.check, cost.map].map((milliseconds) => digits((milliseconds * 1000) / number)).join(' + ');
      rows.push([what, shown(few, things), shown(more, things * TIMES), times((more.check + more.map) / (few.check + few.map) / TIMES)]);
    }
    progress('');
    printTable(['`check` + `map`', `µs for each of ${count(things)}`, `of ${count(things * TIMES)}`, 'for each'], rows);
    demand({ what: `the worst of them, ${worst.what}, for each`, limit: MOST_GROWTH, measured: worst.ratio, shown: times });
    largeFiles(folder, megabytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Cost {
  readonly check: number;
  readonly map: number;
}

async function costOf(commands: { readonly check: Command; readonly map: Command }, folder: string, objects: readonly object[]): Promise<Cost> {
  const file = join(folder, 'many.yaml');
  writeFileSync(file, objects.map((object) => stringify(object, { aliasDuplicateObjects: false })).join('---\n'));
  const timed = async (command: Command) => {
    const start = cpuTime();
    await command([file, '--quiet', '--output', join(folder, 'result')]);
    return cpuTime() - start;
  };
  return { check: await timed(commands.check), map: await timed(commands.map) };
}

/** What a whole program says of itself at its end. */
const REPORT = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from 'fs';
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.REPORT, JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1000 }));
  });
`)}`;

function largeFiles(folder: string, megabytes: number): void {
  const rows: string[][] = [];
  const memory: number[] = [];
  const growth: number[] = [];
  for (const type of ['ClusterIP', 'NodePort', 'LoadBalancer']) {
    const [half, whole] = [megabytes / 2, megabytes].map((size) => {
      const file = join(folder, `${type}-${size}.yaml`);
      return { file, services: writeServices(file, type, size * 1_000_000) };
    });
    for (const command of ['check', 'map']) {
      progress(`${command} of ${megabytes} MB of ${type}`);
      const [first, second] = [half, whole].map(({ file }) => programCost(command, file, folder));
      memory.push(second.megabytes);
      growth.push(second.milliseconds / first.milliseconds / 2);
      rows.push([`\`${command}\` of ${count(whole.services)} Services of type ${type}`, digits(second.milliseconds / 1000), digits(second.megabytes), times(growth[growth.length - 1])]);
    }
  }
  progress('');
  printTable([`whole programs, ${megabytes} MB`, 'seconds', 'MB of memory', 'for each, to half of it'], rows);
  demand({ what: `memory for ${megabytes} MB`, limit: MOST_MEGABYTES, measured: Math.max(...memory), shown: (value) => `${digits(value)} MB` });
  demand({ what: `a Service among those of ${megabytes} MB to one of half of them`, limit: MOST_GROWTH, measured: Math.max(...growth), shown: times });
  note('Memory is what the process has held at most.');
}

function writeServices(file: string, type: string, bytes: number): number {
  const descriptor = openSync(file, 'w');
  let written = 0;
  let services = 0;
  while (written < bytes) {
    let block = '';
    for (; block.length < 1_000_000; services++) {
      block += `---\napiVersion: v1\nkind: Service\nmetadata:\n  name: s${services}\nspec:\n  type: ${type}\n  selector:\n    app: s${services}\n  ports:\n    - port: 80\n`;
    }
    written += writeSync(descriptor, block);
  }
  closeSync(descriptor);
  return services;
}

function programCost(command: string, file: string, folder: string): { readonly milliseconds: number; readonly megabytes: number } {
  const report = join(folder, 'report.json');
  const words = ['--import', REPORT, join(ROOT, 'bin', 'cdk8s-exposure'), command, file, '--quiet', '--output', join(folder, 'result')];
  const { error } = spawnSync(process.execPath, words, { stdio: 'ignore', env: { ...process.env, REPORT: report } });
  if (error !== undefined) {
    throw error;
  }
  return JSON.parse(readFileSync(report, 'utf8'));
}
