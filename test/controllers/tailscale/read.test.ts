import { tailscaleReader } from '../../../src/controllers/tailscale/read';
import { readText } from '../read-text';

const TAILNET = 'from private the machines of its tailnet reach it, and nobody else, through Ingress mon/grafana';
const read = (annotations: string, spec: string) => readText(tailscaleReader('tailscale'), `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: grafana, namespace: mon, annotations: { ${annotations} } }
spec: { ingressClassName: tailscale, ${spec} }
`);
const backend = 'service: { name: grafana, port: { number: 80 } }';

test('a machine of the tailnet, by HTTPS alone', () => {
  expect(read('', `tls: [{ hosts: [grafana] }], defaultBackend: { ${backend} }`)).toEqual([
    `grafana elements / to grafana:80, by HTTPS with a certificate of its own, plain HTTP closed, ${TAILNET}`,
  ]);
});

test('hosts of rules and types of paths do not count', () => {
  const rules = `rules: [{ host: grafana.example.com, http: { paths: [{ path: /d, pathType: Exact, backend: { ${backend} } }] } }]`;
  expect(read('', `tls: [{ hosts: [grafana] }], ${rules}`)).toEqual([
    `grafana elements /d to grafana:80, by HTTPS with a certificate of its own, plain HTTP closed, ${TAILNET}`,
  ]);
  expect(read('', rules)).toEqual([
    `* elements /d to grafana:80, by HTTPS with a certificate of its own, plain HTTP closed, ${TAILNET}`,
  ]);
});

test.each([
  ["tailscale.com/funnel: 'true'", "plain HTTP closed, from internet by annotation 'tailscale.com/funnel', through Ingress mon/grafana"],
  ["tailscale.com/http-redirect: 'true'", `plain HTTP redirected, ${TAILNET}`],
])('%s', (annotation, rest) => {
  expect(read(annotation, `tls: [{ hosts: [grafana] }], defaultBackend: { ${backend} }`)).toEqual([
    `grafana elements / to grafana:80, by HTTPS with a certificate of its own, ${rest}`,
  ]);
});

test('what it does not know is unread', () => {
  expect(read("tailscale.com/tags: 'tag:web'", `tls: [{ hosts: [grafana] }], defaultBackend: { ${backend} }`)).toContain('unread Ingress mon/grafana metadata.annotations[tailscale.com/tags]');
});
