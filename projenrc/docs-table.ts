import { messageOf } from './docs-run';

/** What no test in a cluster has shown so far. */
const RUN_IN_CLUSTER = 'not yet';

/** A feature that is expressed, or refused. */
export interface Attempt {
  /** What is rendered for it; or the reason of the refusal, without the place and the way out. */
  readonly text: string;
  readonly refused: boolean;
}

export function attempt(action: () => string): Attempt {
  try {
    return { text: action(), refused: false };
  } catch (error) {
    const [, ...problems] = messageOf(error).split('\n');
    const reasons = problems.map((problem) => problem.replace(/^ *\[.*?\] /, '').replace(/(, got .*)?; .*$/, ''));
    return { text: `error: ${reasons.join('; ')}`, refused: true };
  }
}

/** Which features several systems have. */
export function overview(systems: string[], features: string[], attemptOf: (system: number, feature: string) => Attempt): string {
  return table(['', ...systems], features.map((feature) =>
    [feature, ...systems.map((_, system) => attemptOf(system, feature).refused ? 'error' : 'yes')]));
}

/** How one system expresses features. */
export function details(head: string[], features: string[], attemptOf: (feature: string) => Attempt): string {
  return table(['', ...head], features.map((feature) => {
    const { text, refused } = attemptOf(feature);
    return [feature, text, refused ? '' : RUN_IN_CLUSTER];
  }));
}

/** A table in Markdown. */
function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
