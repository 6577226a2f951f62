import { STANDARD_INPUT } from './descriptor';
import { ReadFiles } from './read-paths';
import { ReadProblem } from './read-problem';
import { skippedText } from './skipped-text';

/** What is wrong where everything could be read, and nothing was in it: whatever wrote it has failed, or was never asked. */
export function nothingRead(paths: readonly string[], { manifests, problems, ...others }: ReadFiles): ReadProblem | undefined {
  if (manifests.some(({ origin }) => origin.kustomize !== 'build') || problems.length > 0) {
    return undefined;
  }
  const file = paths.map((path) => (path === '-' ? STANDARD_INPUT : path)).join(', ');
  const skipped = skippedText(others);
  if (skipped !== undefined) {
    return { file, message: `must hold an object of a cluster, and holds only what is for tools: ${skipped}`, fix: 'give what these tools write' };
  }
  return { file, message: 'must hold an object of Kubernetes, and holds none', fix: 'check what was to write it' };
}
