import { graphOf } from './graph-of';
import { inventory } from '../../../src/report/inventory/inventory';
import { ingressOf } from '../../controllers/read-text';

/** The ways in, each with from where and why. */
function waysOf(yaml: string): string[] {
  return inventory(graphOf(yaml)).ways.map(({ reachability, networks = [], protocol, port, host = '*', path = '', plainHttp, reason }) =>
    `${protocol} ${port} ${host}${path}${plainHttp === undefined ? '' : `, plain HTTP ${plainHttp}`}, from ${[reachability, ...networks].join(' ')}: ${reason}`);
}

const unknown = (className: string) => `from unknown: it can be reached as the controller of class '${className}' can, and the manifests do not say which controller that is`;
const noClass = { ingressClassName: undefined };

test.each<[string, Record<string, string>, object | undefined, string]>([
  ['alb', {}, {}, `HTTP 80 shop.example.com/, ${unknown('alb')}`],
  ['alb', { 'alb.ingress.kubernetes.io/scheme': 'internal' }, {}, "HTTP 80 shop.example.com/, from private: by annotation 'alb.ingress.kubernetes.io/scheme'"],
  [
    'alb',
    { 'alb.ingress.kubernetes.io/scheme': 'internet-facing', 'alb.ingress.kubernetes.io/inbound-cidrs': '198.51.100.0/24', 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTPS": 8443}]' },
    {},
    "HTTPS 8443 shop.example.com/, plain HTTP closed, from networks 198.51.100.0/24: annotation 'alb.ingress.kubernetes.io/inbound-cidrs'",
  ],
  ['gce', { 'kubernetes.io/ingress.class': 'gce' }, noClass, "HTTP 80 shop.example.com/, from internet: by class 'gce'"],
  ['gce', { 'kubernetes.io/ingress.class': 'gce-internal', 'networking.gke.io/managed-certificates': 'shop' }, noClass, "HTTPS 443 shop.example.com/, plain HTTP served, from private: by class 'gce-internal'"],
  ['gce', {}, {}, `HTTP 80 shop.example.com/, ${unknown('gce')}`],
  [
    'azure-application-gateway',
    { 'appgw.ingress.kubernetes.io/use-private-ip': 'true', 'appgw.ingress.kubernetes.io/ssl-redirect': 'true' },
    undefined,
    "HTTPS 443 shop.example.com/, plain HTTP redirected, from private: by annotation 'appgw.ingress.kubernetes.io/use-private-ip'",
  ],
  ['haproxy', { 'haproxy.org/allow-list': '198.51.100.0/24' }, {}, "HTTP 80 shop.example.com/, from unknown 198.51.100.0/24: annotation 'haproxy.org/allow-list', if the controller sees the addresses of clients, which is not known"],
  [
    'haproxy',
    { 'haproxy-ingress.github.io/allowlist-source-range': '198.51.100.0/24' },
    {},
    "HTTP 80 shop.example.com/, from unknown 198.51.100.0/24: annotation 'haproxy-ingress.github.io/allowlist-source-range', if the controller sees the addresses of clients, which is not known",
  ],
  ['kong', { 'konghq.com/protocols': 'https' }, undefined, `HTTPS 443 shop.example.com/, plain HTTP closed, ${unknown('kong')}`],
  ['nginx', { 'nginx.org/ssl-redirect': 'false' }, undefined, `HTTPS 443 shop.example.com/, plain HTTP served, ${unknown('nginx')}`],
  ['cilium', {}, undefined, `HTTPS 443 shop.example.com/, plain HTTP unknown, ${unknown('cilium')}`],
  ['tailscale', {}, { tls: [{ hosts: ['grafana'] }] }, 'HTTPS 443 grafana/, plain HTTP closed, from private: the machines of its tailnet reach it, and nobody else'],
  ['tailscale', { 'tailscale.com/funnel': 'true' }, { tls: [{ hosts: ['grafana'] }] }, "HTTPS 443 grafana/, plain HTTP closed, from internet: by annotation 'tailscale.com/funnel'"],
])('%s with %p', (className, annotations, spec, way) => {
  expect(waysOf(ingressOf(className, annotations, spec))).toEqual([way]);
});

test('what one controller reads says nothing of the Ingress of another one', () => {
  const annotations = { 'alb.ingress.kubernetes.io/scheme': 'internal', 'haproxy.org/allow-list': '198.51.100.0/24', 'tailscale.com/funnel': 'true' };
  expect(waysOf(ingressOf('traefik', annotations, {}))).toEqual([`HTTP 80 shop.example.com/, ${unknown('traefik')}`]);
});
