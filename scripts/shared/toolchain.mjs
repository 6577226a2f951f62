import { run } from './command.mjs';

const MAVEN = { command: 'mvn', args: ['--version'], atLeast: [3, 6] };

/** What each language needs, with the lowest version that is good enough. */
const NEEDS = {
  python: [{ command: 'python3', args: ['--version'], atLeast: [3, 10] }],
  java: [{ command: 'javac', args: ['-version'], atLeast: [11] }, MAVEN],
  // What the programs of test/languages are written in.
  java17: [{ command: 'javac', args: ['-version'], atLeast: [17] }, MAVEN],
  go: [{ command: 'go', args: ['version'], atLeast: [1, 25] }],
  // What the reader of kubectl is written in.
  go126: [{ command: 'go', args: ['version'], atLeast: [1, 26] }],
  dotnet: [{ command: 'dotnet', args: ['--version'], atLeast: [6] }],
};

/** Why a language cannot be used on this machine, if so. */
export async function missingFor(language) {
  for (const { command, args, atLeast } of NEEDS[language] ?? []) {
    const output = await run(command, args).catch(() => undefined);
    const found = /\d+(\.\d+)+/.exec(output ?? '')?.[0];
    if (found === undefined) return `there is no ${command}`;
    if (isOlder(found.split('.').map(Number), atLeast)) return `${command} is ${found}, and ${atLeast.join('.')} is needed`;
  }
  return undefined;
}

function isOlder(version, atLeast) {
  const place = atLeast.findIndex((number, i) => (version[i] ?? 0) !== number);
  return place >= 0 && (version[place] ?? 0) < atLeast[place];
}
