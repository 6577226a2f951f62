import { Violation } from './violation';
import { Fields } from '../../../api-rules/fields';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const HOOKS = ['postStart', 'preStop'];

/** Probes and hooks that go to another host than the pod. */
export function* namesOfHosts(container: Fields): Iterable<Violation> {
  const lifecycle = container.childOrEmpty('lifecycle');
  const handlers = [...PROBES.map((name) => container.childOrEmpty(name)), ...HOOKS.map((name) => lifecycle.childOrEmpty(name))];
  for (const handler of handlers) {
    for (const kind of ['httpGet', 'tcpSocket']) {
      const action = handler.child(kind);
      if (action?.text('host')) {
        yield { field: action.pathOf('host'), message: 'must not be given', fix: 'remove it, so that the pod itself is asked' };
      }
    }
  }
}
