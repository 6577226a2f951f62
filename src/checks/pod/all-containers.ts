import { Fields } from '../../api-rules/fields';
import { Workload } from '../../graph/workload';

/** The containers of the pods of a workload, and those that run before them. */
export function allContainers({ podSpec }: Workload): Fields[] {
  return [...podSpec.children('containers'), ...podSpec.children('initContainers')];
}

/** 'container 'web'', for a message. */
export function nameOf(container: Fields): string {
  const name = container.text('name') ?? '';
  // Kinds with one container only do not ask for its name.
  return name === '' ? 'the container' : `container '${name}'`;
}
