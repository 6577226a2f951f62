import { someOf } from '../checks/some-of';
import { Rendered } from '../reading/rendered';
import { shellWord } from '../report/reach/shell-word';

/**
 * What to run for what is applied in the end: `run 'kubectl kustomize overlays/prod | cdk8s-exposure check -'`.
 *
 * @param command how the command goes on that reads what a tool writes: 'check -'
 */
export function renderedText(rendered: readonly Rendered[], command: string): string {
  const [first, ...others] = rendered.map((one) => [one.command, shellWord(one.folder), one.options].filter((word) => word !== undefined).join(' '));
  const more = others.length === 0 ? '' : `, and the same with ${someOf(others, (other) => `'${other}'`)}`;
  return `for what is applied in the end, run '${first} | cdk8s-exposure ${command}'${more}`;
}
