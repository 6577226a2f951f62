import { messageOf } from './docs-run';
import { SHOWN } from '../test/cluster/shown';

/** What no test in a cluster has shown. */
const NOT_RUN = 'not run';

/** A feature that is expressed, or refused. */
export interface Attempt {
  /** What is rendered for it; or the reason of the refusal, without the place and the way out. */
  readonly text: string;
  readonly refused: boolean;

  /** How what is rendered differs from what was asked for. */
  readonly differences: readonly string[];
}

export function attempt(action: () => Pick<Attempt, 'text' | 'differences'>): Attempt {
  try {
    return { ...action(), refused: false };
  } catch (error) {
    const [, ...problems] = messageOf(error).split('\n');
    const reasons = problems.map((problem) => problem.replace(/^ *\[.*?\] /, '').replace(/(, got .*)?; .*$/, ''));
    return { text: `error: ${reasons.join('; ')}`, refused: true, differences: [] };
  }
}

/** Which features several systems have. */
export function overview(systems: string[], features: string[], attemptOf: (system: number, feature: string) => Attempt): string {
  return table(['', ...systems], features.map((feature) =>
    [feature, ...systems.map((_, system) => {
      const { refused, differences } = attemptOf(system, feature);
      return refused ? 'error' : differences.length > 0 ? 'differs' : 'yes';
    })]));
}

/** How one system expresses features, and how that ran; `name` is that of its table. */
export function details(name: string, head: string[], features: string[], attemptOf: (feature: string) => Attempt): string {
  return table(['', ...head], features.map((feature) => {
    const { text, refused, differences } = attemptOf(feature);
    return [feature, [text, ...differences].join('; '), refused ? '' : runOf(name, feature)];
  }));
}

/** For example: Contour, Traefik; Envoy Gateway differs: `/a%2Fb` gives `307 /a/b`. */
function runOf(name: string, feature: string): string {
  const programs = Object.entries(SHOWN[name] ?? {}).filter(([, shown]) => feature in shown);
  const asPromised = programs.filter(([, shown]) => shown[feature].length === 0).map(([program]) => program);
  const differing = programs.filter(([program]) => !asPromised.includes(program))
    .map(([program, { [feature]: [{ request, got }] }]) => `${program} differs: \`${request}\` gives \`${got}\``);
  return [asPromised.join(', '), ...differing].filter(Boolean).join('; ') || NOT_RUN;
}

/** A table in Markdown. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
