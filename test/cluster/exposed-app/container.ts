import { readdirSync, readFileSync } from 'fs';
import { run } from '../machine/command';

/** The user and group that apps run as by default. */
const USER = 10001;

/** The files of a container that runs, as its own user sees them: an image with one program has no shell to look at them. */
export class Container {
  /** The tests see all processes of the cluster. */
  public static of(pod: string): Container {
    const process = readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).find((id) => environmentOf(id).includes(`HOSTNAME=${pod}`));
    if (process === undefined) {
      throw new Error(`no process of the pod ${pod}`);
    }
    return new Container(`/proc/${process}/root`);
  }

  private constructor(private readonly root: string) {}

  public write(path: string): Promise<string> {
    return this.runAsUser('touch', `${this.root}${path}`);
  }

  public list(path: string): Promise<string> {
    return this.runAsUser('ls', '-A', `${this.root}${path}`);
  }

  private runAsUser(...command: readonly string[]): Promise<string> {
    return run('setpriv', [`--reuid=${USER}`, `--regid=${USER}`, '--clear-groups', ...command]);
  }
}

function environmentOf(process: string): string[] {
  try {
    return readFileSync(`/proc/${process}/environ`, 'utf8').split('\0');
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
