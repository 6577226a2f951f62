import { prepareControllers } from './controllers/prepare';
import { kubernetes } from './machine/kubernetes';
import { podImages } from './machine/pod-images';
import { prepareMachine } from './machine/requirements';
import { prepareVerdicts } from './verdicts/servers';

/** Installs and builds all that the tests need, unless it is there. Only outside of the cluster there is a network to get it by. */
export async function prepare(): Promise<void> {
  await prepareMachine();
  await kubernetes();
  await podImages();
  await prepareControllers();
  await prepareVerdicts();
}
