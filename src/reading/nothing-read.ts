import { STANDARD_INPUT } from './descriptor';
import { ReadFiles } from './read-paths';
import { ReadProblem } from './read-problem';
import { countsOf } from './sort-out';

/** What is wrong where everything could be read, and nothing was in it: whatever wrote it has failed, or was never asked. */
export function nothingRead(paths: readonly string[], { manifests, problems, skipped }: Pick<ReadFiles, 'manifests' | 'problems' | 'skipped'>): ReadProblem | undefined {
  if (manifests.some(({ origin }) => origin.kustomize !== 'build') || problems.length > 0) {
    return undefined;
  }
  const file = paths.map((path) => (path === '-' ? STANDARD_INPUT : path)).join(', ');
  if (skipped.length > 0) {
    return { file, message: `must hold an object of a cluster, and holds only what is for tools: ${countsOf(skipped)}`, fix: 'give what these tools write' };
  }
  return { file, message: 'must hold an object of Kubernetes, and holds none', fix: 'check what was to write it' };
}
