import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ExposedApp, ExposedAppProps } from '../../../src';
import { ECHO_IMAGE } from '../machine/pod-images';

/** The echo server as an app, with all defaults but one: the image is on the nodes, and in no registry. */
export function echoApp(scope: Construct, id: string, props: Partial<ExposedAppProps> = {}): ExposedApp {
  return new ExposedApp(scope, id, { image: ECHO_IMAGE, port: 8080, imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT, ...props });
}
