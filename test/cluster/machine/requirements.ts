import { run } from './command';
import { installDebianPackages } from './debian-packages';
import { Refusal } from './refusal';

/** Makes sure that clusters can be started on this machine, or says all that is missing. */
export async function prepareMachine(): Promise<void> {
  const missing = [
    process.platform !== 'linux' && `this is ${process.platform}, not Linux`,
    process.getuid?.() !== 0 && 'this is not root: namespaces, mounts and packages need it',
    !await hasProgram('go', 'version') && 'there is no Go in the PATH',
    !await hasProgram('python3', '-m', 'pip', '--version') && 'there is no pip of Python 3 to install Envoy with',
    !await hasProgram('apt-get', '--version') && 'there is no apt-get to install packages with',
  ].filter((problem) => problem !== false);
  if (missing.length > 0) {
    throw new Refusal(`a cluster needs root on Debian or Ubuntu, Go and pip: ${missing.join('; ')}`);
  }
  await installDebianPackages();
}

async function hasProgram(...[program, ...args]: string[]): Promise<boolean> {
  return run(program, args).then(() => true, () => false);
}
