import { messageOf } from './docs-run';

/** What no test in a cluster has shown so far. */
export const RUN_IN_CLUSTER = 'not yet';

/** A table in Markdown. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** Why something is refused, without the place and the way out; nothing if it is not. */
export function refusalOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    const [, ...problems] = messageOf(error).split('\n');
    return `error: ${problems.map((problem) => problem.replace(/^ *\[.*?\] /, '').replace(/(, got .*)?; .*$/, '')).join('; ')}`;
  }
}
