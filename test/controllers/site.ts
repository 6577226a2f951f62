import { ChartProps } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, PathIngressProps, PathOptions, Tls } from '../../src';
import { testChart, yamlOf } from '../util';

/** A path, the name of the Service behind it, and its options. */
export type ServedPath = [path: string, service: string, options?: PathOptions];

/**
 * A site `shop` of the host `shop.example` in the namespace `shop`, without TLS
 * unless told otherwise.
 */
export function site(
  controller: IngressController,
  paths: ServedPath[],
  props: Partial<PathIngressProps> = {},
  chartProps: ChartProps = {},
): PathIngress {
  const chart = testChart({ namespace: 'shop', ...chartProps });
  const ingress = new PathIngress(chart, 'Site', { name: 'shop', host: 'shop.example', controller, tls: Tls.none(), ...props });
  for (const [path, service, options] of paths) {
    ingress.addServicePath(path, ExistingService.named(service, { port: 80 }), options);
  }
  return ingress;
}

/** The manifests of a site. */
export function yamlOfSite(...args: Parameters<typeof site>): string {
  return yamlOf(site(...args));
}
