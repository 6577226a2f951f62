import { reachCall } from './reach-call';
import { SHELL_FUNCTIONS } from './shell-functions';
import { linesOf, Parts } from '../parts';
import { WayIn } from '../way-in';

/**
 * A script for a POSIX shell that checks every way in of an inventory against the cluster it was applied to.
 *
 * It waits with a time limit, prints a line for each way in, and tells by its exit status whether all are ok. Nothing that
 * comes from manifests is interpreted by the shell.
 */
export function reachScript(ways: readonly WayIn[]): Parts {
  return linesOf(lines(ways));
}

function* lines(ways: readonly WayIn[]): Iterable<string> {
  yield SHELL_FUNCTIONS;
  for (const way of ways) {
    yield reachCall(way);
  }
  yield* ['', 'printf \'%s ok, %s failed, %s skipped\\n\' "$ok" "$failed" "$skipped"', '[ "$failed" -eq 0 ]'];
}
