import { ApiObject, Chart, JsonPatch, Size, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { app, deploymentOf, mainOf, ofKind, podOf } from './app';
import { NodePortRange, Overrides } from '../../src';
import { judge } from '../../src/api-rules/judge';
import { testChart } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart({ namespace: 'shop' });
});

afterEach(() => {
  const problems = Testing.synth(chart).flatMap((manifest) => judge(manifest, { nodePortRange: NodePortRange.DEFAULT, minMinor: 32, maxMinor: 36 }));
  expect(problems).toEqual([]);
});

test('a container that is added later runs as Pod Security "restricted" asks', () => {
  const web = app(chart);
  web.deployment.addContainer({ name: 'sidecar', image: 'sidecar:1' });
  web.deployment.addInitContainer({ name: 'init', image: 'init:1' });
  const { containers, initContainers } = podOf(chart);
  for (const { name, securityContext } of [...containers, ...initContainers]) {
    expect([name, securityContext]).toEqual([name, expect.objectContaining({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, privileged: false })]);
  }
  expect(podOf(chart).securityContext.seccompProfile).toEqual({ type: 'RuntimeDefault' });
});

test('a container that is added later keeps what was said of it, and only the app drains', () => {
  app(chart).deployment.addContainer({
    name: 'sidecar', image: 'sidecar:1', securityContext: { readOnlyRootFilesystem: false, user: 1 }, lifecycle: { preStop: kplus.Handler.fromCommand(['stop']) },
  });
  const [main, sidecar] = podOf(chart).containers;
  expect(sidecar.securityContext).toMatchObject({ readOnlyRootFilesystem: false, runAsUser: 1 });
  expect(sidecar.lifecycle).toEqual({ preStop: { exec: { command: ['stop'] } } });
  expect(main.lifecycle).toEqual({ preStop: { sleep: { seconds: 10 } } });
});

test('environment variables, ports and volumes of the container arrive', () => {
  const web = app(chart);
  web.container.env.addVariable('LOG_LEVEL', kplus.EnvValue.fromValue('info'));
  web.container.addPort({ number: 9090, name: 'metrics' });
  web.container.mount('/cache', kplus.Volume.fromEmptyDir(chart, 'Cache', 'cache', { sizeLimit: Size.gibibytes(1) }));
  expect(mainOf(chart).env).toEqual([{ name: 'LOG_LEVEL', value: 'info' }]);
  expect(mainOf(chart).ports).toEqual([{ name: 'tcp', containerPort: 8080 }, { name: 'metrics', containerPort: 9090 }]);
  expect(mainOf(chart).volumeMounts.map(({ mountPath }: any) => mountPath)).toEqual(['/tmp', '/cache']);
  expect(podOf(chart).volumes.map(({ name }: any) => name).sort()).toEqual(['cache', 'tmp']);
});

test('scheduling stands beside the spread', () => {
  const web = app(chart);
  web.deployment.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('disk', 'ssd')));
  web.deployment.scheduling.separate(new kplus.Deployment(chart, 'Other', { containers: [{ image: 'other:1' }] }));
  expect(Object.keys(podOf(chart).affinity)).toEqual(['nodeAffinity', 'podAntiAffinity']);
  expect(podOf(chart).topologySpreadConstraints).toHaveLength(2);
});

test('labels and annotations of the objects and the pods arrive', () => {
  const web = app(chart);
  web.deployment.podMetadata.addLabel('version', 'blue');
  web.deployment.podMetadata.addAnnotation('example.com/scrape', 'true');
  web.deployment.metadata.addAnnotation('example.com/owner', 'shop');
  expect(deploymentOf(chart).spec.template.metadata).toMatchObject({ labels: { version: 'blue' }, annotations: { 'example.com/scrape': 'true' } });
  expect(deploymentOf(chart).spec.selector).toEqual({ matchLabels: { 'app.kubernetes.io/instance': 'test-web' } });
  expect(deploymentOf(chart).metadata.annotations).toEqual({ 'example.com/owner': 'shop' });
});

test('ports of the Service arrive', () => {
  app(chart).service.bind(9090, { name: 'metrics', targetPort: 9090 });
  expect(ofKind(chart, 'Service')[0].spec.ports).toEqual([{ name: 'tcp', port: 8080, targetPort: 8080 }, { name: 'metrics', port: 9090, targetPort: 9090 }]);
});

test('host aliases, and what else the pods of cdk8s-plus can say, arrive', () => {
  const web = app(chart);
  web.deployment.addHostAlias({ ip: '203.0.113.1', hostnames: ['legacy.example'] });
  web.deployment.dns.addNameserver('203.0.113.53');
  expect(podOf(chart).hostAliases).toEqual([{ ip: '203.0.113.1', hostnames: ['legacy.example'] }]);
  expect(podOf(chart).dnsConfig.nameservers).toEqual(['203.0.113.53']);
});

test('the identity can be given rights', () => {
  const web = app(chart);
  const role = new kplus.Role(chart, 'Reader');
  role.allowRead(kplus.ApiResource.CONFIG_MAPS);
  role.bind(web.serviceAccount as kplus.ServiceAccount);
  expect(ofKind(chart, 'RoleBinding')[0].subjects).toEqual([{ kind: 'ServiceAccount', name: 'test-web-serviceaccount', namespace: 'shop', apiGroup: '' }]);
});

test('every object can be overridden', () => {
  const web = app(chart, { autoscaler: { maxReplicas: 5 } });
  for (const object of [web, web.service, web.serviceAccount as kplus.ServiceAccount, web.networkPolicy!, web.disruptionBudget!, web.autoscaler!]) {
    Overrides.of(object).apply(JsonPatch.add('/metadata/labels/overridden', 'true'));
  }
  expect(Testing.synth(chart).map(({ metadata }) => metadata.labels.overridden)).toEqual(Array(6).fill('true'));
  expect(ApiObject.of(web)).toBe(ApiObject.of(web.deployment));
});
