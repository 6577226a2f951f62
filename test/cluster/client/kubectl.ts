import { join } from 'path';
import { CommandOptions, run } from '../machine/command';
import { kubernetes } from '../machine/kubernetes';
import { ApiServer } from '../nodes/api-server';
import { KUBECONFIG, STATE } from '../nodes/instance';

/** Speaks to the API server without kubectl, which takes half a second to start. */
export const api = new ApiServer(KUBECONFIG);

let program: Promise<string> | undefined;

/** What kubectl remembers of an API server by its address, which the next cluster has again. */
const CACHE = join(STATE, 'kubectl');

/** Runs kubectl as a user who may do everything, and returns what it printed. */
export async function kubectl(args: readonly string[], options?: CommandOptions): Promise<string> {
  program ??= kubernetes();
  return run(await program, ['kubectl', `--kubeconfig=${KUBECONFIG}`, `--cache-dir=${CACHE}`, ...args], options);
}
