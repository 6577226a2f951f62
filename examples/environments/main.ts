import { App } from 'cdk8s';
import { PRODUCTION, STAGING } from './environments';
import { Shop } from './shop';

/**
 * One app for several environments: the same objects, of which the host, the class and the clients differ. Each environment is a file
 * of its own, `staging.k8s.yaml` and `production.k8s.yaml`.
 */
const app = new App();
new Shop(app, STAGING);
new Shop(app, PRODUCTION);
app.synth();
