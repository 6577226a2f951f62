import { reachCall } from './reach-call';
import { SHELL_FUNCTIONS } from './shell-functions';
import { shellWord } from './shell-word';
import { Inventory, notUnderstoodText } from '../inventory/listed-ways';
import { linesOf, Parts } from '../parts';
import { printable } from '../printable';

/**
 * A script for a POSIX shell that checks every way in of an inventory against the cluster it was applied to.
 *
 * It waits with a time limit, prints a line for each way in, and tells by its exit status whether all are ok. Nothing that
 * comes from manifests is interpreted by the shell.
 */
export function reachScript(inventory: Inventory): Parts {
  return linesOf(lines(inventory));
}

function* lines({ ways, notUnderstood }: Inventory): Iterable<string> {
  yield SHELL_FUNCTIONS;
  for (const way of ways) {
    yield reachCall(way);
  }
  for (const one of notUnderstood) {
    yield `printf 'not asked: %s\\n' ${shellWord(printable(notUnderstoodText(one)))}`;
  }
  yield* ['', 'printf \'%s ok, %s failed, %s skipped\\n\' "$ok" "$failed" "$skipped"', '[ "$failed" -eq 0 ]'];
}
