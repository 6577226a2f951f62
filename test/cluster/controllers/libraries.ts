import { run } from '../machine/command';

/** What a program of this machine loads when it starts: for an image, paths by themselves. */
export async function librariesOf(program: string): Promise<{ [path: string]: string }> {
  const printed = await run('ldd', [program]);
  return Object.fromEntries([...printed.matchAll(/(\/\S+) \(0x/g)].map(([, path]) => [path, path]));
}
