import { Graph } from '../../graph/graph';

/**
 * The words that Jobs are started with, by namespace: a Job that makes an object, as those of webhooks make the Secret
 * of their certificate, is given its name ('--secret-name=NAME', '--secret-name NAME').
 */
export function namesGivenToJobs({ workloads }: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { isJob, namespace, podSpec } of workloads) {
    if (isJob) {
      const given = names.get(namespace) ?? new Set<string>();
      names.set(namespace, given);
      for (const container of [...podSpec.children('initContainers'), ...podSpec.children('containers')]) {
        container.eachText('command', (word) => given.add(valueOf(word)));
        container.eachText('args', (word) => given.add(valueOf(word)));
      }
    }
  }
  return names;
}

function valueOf(word: string): string {
  return word.startsWith('-') ? word.slice(word.indexOf('=') + 1) : word;
}
