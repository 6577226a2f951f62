import { execFileSync, spawnSync } from 'child_process';
import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { ROOT } from './library';
import { progress, Samples } from './measure';
import { digits, note, plusMinus, printTable, title } from './table';

/** What `scripts/languages.mjs` has built. */
interface Built {
  readonly languages: Language[];

  /** Which languages were skipped, and why. */
  readonly notes: string[];
}

interface Language {
  readonly name: string;

  /** The command that writes the manifests of `test/languages`; with `start` it writes none. */
  readonly main: string[];
  readonly failure?: string;
}

/**
 * What the bridge to other languages costs: the same app in each, as a program
 * that is started, writes its manifests and ends, beside TypeScript.
 */
export function languages(rounds: number): void {
  title('Languages');
  const { languages: all, notes } = inScratchFolder(build);
  const failed = all.filter(({ failure }) => failure).map(({ name }) => `skipped: ${name}, because it does not build; see npm run test:languages`);
  const built = all.filter(({ failure }) => !failure);
  if (built.length > 0) {
    const { starts, apps } = inScratchFolder((folder) => measured(built, rounds, folder));
    const row = (name: string, i: number) => {
      const beyond = apps[i].minus(starts[i]);
      return [
        name,
        digits(starts[i].median), plusMinus(starts[i].spread), digits(starts[i].over(starts[0]).median),
        digits(beyond.median), digits(beyond.over(apps[0].minus(starts[0])).median),
        digits(apps[i].over(apps[0]).median),
      ];
    };
    printTable(
      [`ms by the clock, median of ${rounds}`, 'start', 'spread', 'ratio', 'app', 'ratio', 'ratio of both'],
      built.map(({ name }, i) => row(name, i)),
    );
    note([
      'The app of `test/languages`, against the packages: a program that starts and defines nothing, and what its definition and `app.synth()` add.',
      `Ratios are to ${built[0].name}, which needs no bridge; Java and Go are compiled before.`,
    ].join(' '));
  }
  [...notes, ...failed].forEach(note);
}

function build(folder: string): Built {
  const file = join(folder, 'built.json');
  progress('languages: build the programs');
  execFileSync(process.execPath, [join(ROOT, 'scripts', 'languages.mjs'), file], { stdio: 'pipe' });
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The times of all programs, which run in turns; what runs first is not counted. */
function measured(built: Language[], rounds: number, outdir: string): { readonly starts: Samples[]; readonly apps: Samples[] } {
  const variants = built.flatMap(({ main }) => [[...main, 'start'], main]);
  const times: number[][] = variants.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    progress(`languages: round ${round} of ${rounds}`);
    variants.forEach((command, i) => {
      const time = timeOf(command, outdir);
      if (round > 0) {
        times[i].push(time);
      }
    });
  }
  progress('');
  const samples = times.map((each) => new Samples(each));
  return { starts: samples.filter((_, i) => i % 2 === 0), apps: samples.filter((_, i) => i % 2 === 1) };
}

function timeOf([command, ...args]: string[], outdir: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, args, {
    cwd: outdir,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, CDK8S_OUTDIR: outdir, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  });
  if (status !== 0) {
    throw new Error(`${command} failed:\n${stderr}`);
  }
  return performance.now() - start;
}

function inScratchFolder<T>(action: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
