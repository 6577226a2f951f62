import { Chart } from 'cdk8s';
import { ExposedApp, IngressController, PathIngress, TargetCluster, Tls } from 'cdk8s-exposure';
import { Construct } from 'constructs';
import { Environment } from './environments';

/** The shop in one environment. */
export class Shop extends Chart {
  constructor(scope: Construct, { name, host, ingressClass, partners, provider }: Environment) {
    super(scope, name, { namespace: 'shop', disableResourceNameHashes: true });
    // Each is a cluster of its own, so that the names of one are free in the other.
    TargetCluster.describe(this, { clusterName: name, ingressClasses: [ingressClass] });

    const web = new ExposedApp(this, 'Web', { name: 'web', image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz' });
    const orders = new ExposedApp(this, 'Orders', { name: 'orders', image: 'ghcr.io/acme/orders:2.0.0', port: 3000, health: '/ready' });

    const site = new PathIngress(this, 'Site', {
      name: 'shop',
      host,
      controller: IngressController.traefik({ className: ingressClass }),
      tls: Tls.certManager('letsencrypt'),
    });
    site.addPath('/', web);
    site.addPath('/orders', orders);

    orders.exposeViaLoadBalancer({ port: 443, allowedClients: partners, provider });
  }
}
