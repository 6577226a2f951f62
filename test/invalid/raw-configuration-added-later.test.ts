import { ApiObject, JsonPatch } from 'cdk8s';
import { ExistingService, IngressController, NodePortService, Overrides, PathIngress, Tls } from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

const SNIPPET = 'haproxy.org/backend-config-snippet';
const OF_NGINX = 'nginx.ingress.kubernetes.io/rewrite-target';

const WAYS: [string, (object: ApiObject, key: string, value: string) => void][] = [
  ['metadata', (object, key, value) => object.metadata.addAnnotation(key, value)],
  ['an override', (object, key, value) => Overrides.of(object).apply(JsonPatch.add('/metadata/annotations', { [key]: value }))],
  ['a patch', (object, key, value) => object.addJsonPatch(JsonPatch.add('/metadata/annotations', { [key]: value }))],
];

describe.each(WAYS)('by %s', (_, add) => {
  test.each([
    [SNIPPET, 'http-request deny', 'must not be given, because the HAProxy Kubernetes Ingress Controller copies it into the configuration of its proxy unchecked'],
    [OF_NGINX, '/;deny all', 'must hold only letters, digits, blanks and'],
  ])('%s of a site', (key, value, rule) => {
    const site = new PathIngress(testChart(), 'Site', {
      host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none(), paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }) }],
    });
    add(site.apiObjects[0], key, value);
    expect(messageOf(() => yamlOf(site))).toContain(`[test/Site/Resource] 'metadata.annotations[${key}]' ${rule}`);
  });

  test('of a Service', () => {
    const chart = testChart();
    const { service } = new NodePortService(chart, 'Web', { target: testPods(chart), port: 80 });
    add(ApiObject.of(service), SNIPPET, 'http-request deny');
    expect(messageOf(() => yamlOf(chart))).toContain(`[test/Web/Resource/Resource] 'metadata.annotations[${SNIPPET}]' must not be given, because`);
  });
});
