import { goProgram } from './go-program';
import { Image, image } from './image';

export const PAUSE_IMAGE = 'pause:1';

/** An app that answers with what arrived; see `go/pods/echo`. */
export const ECHO_IMAGE = 'echo:1';

/** What every node has. */
export async function podImages(): Promise<Image[]> {
  return [await podImage(PAUSE_IMAGE), await podImage(ECHO_IMAGE)];
}

async function podImage(name: string): Promise<Image> {
  const [program] = name.split(':');
  return image({ name, entrypoint: [`/${program}`], files: { [`/${program}`]: await goProgram('pods', { package: `./${program}` }) } });
}
