import { App, Chart } from 'cdk8s';
import { library } from './library';

const { AllowedClients, ExposedApp, ExposureChecks, IngressController, LoadBalancerProvider, PathIngress, Tls } = library();

/** Apps that are exposed in all three ways: eight objects each. */
export function exposedApps(apps: number, checked: boolean): App {
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  for (let i = 1; i <= apps; i++) {
    const web = new ExposedApp(chart, `App${i}`, { name: `app${i}`, image: `ghcr.io/acme/app-${i}:1.4.2`, port: 8080, health: '/healthz' });
    web.exposeViaNodePort();
    web.exposeViaLoadBalancer({ port: 443, allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.generic() });
    const site = new PathIngress(chart, `Site${i}`, {
      name: `site${i}`,
      host: `app${i}.example`,
      controller: IngressController.ingressClass('public', { controllerNamespace: 'ingress' }),
      tls: Tls.none(),
    });
    site.addPath('/', web);
  }
  ExposureChecks.configure(app, { enabled: checked });
  return app;
}
