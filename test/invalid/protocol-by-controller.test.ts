import { Backend, BackendProtocol, ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

function siteOf(controller: IngressController): PathIngress {
  return new PathIngress(testChart({ namespace: 'shop' }), 'Site', { host: 'shop.example', controller, tls: Tls.none() });
}

const PODS = Backend.labels({ app: 'api' }, { port: 8080 });
const nginx = IngressController.ingressNginx({ retirementAcknowledged: true });

test('a protocol to the pods by a plain Ingress', () => {
  expect(messageOf(() => siteOf(IngressController.ingressClass('public')).addBackend('/api', PODS, { backendProtocol: BackendProtocol.h2c() }))).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'backendProtocol' must not be given, because a plain Ingress cannot express it, got "h2c"; name the controller, for example 'IngressController.traefik()'"
`);
});

test('HTTP/2 that is no gRPC by ingress-nginx', () => {
  expect(messageOf(() => siteOf(nginx).addBackend('/api', PODS, { backendProtocol: BackendProtocol.h2c() }))).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'backendProtocol' must be gRPC, because ingress-nginx sends nothing else to pods by HTTP/2, got "h2c"; write 'BackendProtocol.grpc()' if the pods serve gRPC, or name another controller
  [test/Site] 'backendProtocol' needs TLS, because ingress-nginx takes HTTP/2 from clients by TLS only, got "h2c"; give the certificate with 'tls', or name another controller"
`);
});

test('gRPC without TLS by ingress-nginx', () => {
  expect(messageOf(() => siteOf(nginx).addBackend('/api', PODS, { backendProtocol: BackendProtocol.grpc() }))).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'backendProtocol' needs TLS, because ingress-nginx takes HTTP/2 from clients by TLS only, got "grpc"; give the certificate with 'tls', or name another controller"
`);
});

test('a protocol of a Service that is defined elsewhere', () => {
  const legacy = ExistingService.named('legacy', { port: 80 });
  expect(messageOf(() => siteOf(IngressController.traefik()).addServicePath('/', legacy, { backendProtocol: BackendProtocol.h2c() }))).toMatchInlineSnapshot(`
"invalid PathIngress:
  [test/Site] 'backendProtocol' must not be given for a Service that is not defined here, because Traefik takes it from an annotation of the Service, got "h2c"; name the pods with 'target' or 'backend' instead of the Service"
`);
});
