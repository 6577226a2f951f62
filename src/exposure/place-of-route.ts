import { classOf } from './ingress-class';
import { SpelledRoute } from './spelled-paths';

/** Where a route is served: at other places the same paths do not meet. */
export function placeOfRoute({ resource, listener, port, entry, apart }: SpelledRoute): string {
  return resource.kind === 'HTTPRoute'
    ? JSON.stringify([listener?.namespace, listener?.gateway, listener?.section, port])
    : JSON.stringify([entry === undefined ? classOf(resource) : undefined, entry, apart]);
}
