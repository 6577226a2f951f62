import { App, Chart } from 'cdk8s';
import { ExposedApp, IngressController, PathIngress, TargetCluster, Tls } from '../../src';

/**
 * A blog, whose exposure the pipelines beside this file judge, show and compare.
 */
const app = new App();
const chart = new Chart(app, 'blog', { namespace: 'blog', disableResourceNameHashes: true });
TargetCluster.describe(chart, { ingressClasses: ['traefik'], externalObjects: [{ kind: 'Secret', namespaceName: 'blog', name: 'blog-tls' }] });

const blog = new ExposedApp(chart, 'Blog', { name: 'blog', image: 'ghcr.io/acme/blog:3.1.0', port: 8080, health: '/healthz' });
const site = new PathIngress(chart, 'Site', { host: 'blog.example.com', controller: IngressController.traefik(), tls: Tls.secret('blog-tls') });
site.addPath('/', blog);

app.synth();
