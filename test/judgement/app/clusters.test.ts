import { ApiObject, App, Chart } from 'cdk8s';
import { ExposureChecks, KubernetesVersion, NodePortRange, TargetCluster } from '../../../src';
import { messageOf } from '../../util';

let app: App;
let shop: Chart;
let blog: Chart;
beforeEach(() => {
  jest.spyOn(console, 'error').mockReturnValue();
  app = new App();
  shop = new Chart(app, 'shop');
  blog = new Chart(app, 'blog');
});

const found = (id: string) => ExposureChecks.of(app).findings().filter((finding) => finding.id === id);

const configMap = (chart: Chart) => new ApiObject(chart, 'Settings', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { chart: chart.node.id } });

const nodePortService = (chart: Chart, name: string, nodePort: number) =>
  new ApiObject(chart, name, { apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { type: 'NodePort', selector: { app: name }, ports: [{ port: 80, nodePort }] } });

describe('what is in different clusters', () => {
  test('cannot collide', () => {
    TargetCluster.describe(shop, { clusterName: 'east' });
    TargetCluster.describe(blog, { clusterName: 'west' });
    configMap(shop);
    configMap(blog);
    nodePortService(shop, 'web', 30080);
    nodePortService(blog, 'web', 30080);
    ExposureChecks.of(app);
    expect(messageOf(() => app.synthYaml())).toBe('no error');
  });

  test('collides within each of them', () => {
    TargetCluster.describe(shop, { clusterName: 'east' });
    TargetCluster.describe(blog, { clusterName: 'east' });
    configMap(shop);
    configMap(blog);
    nodePortService(shop, 'web', 30080);
    nodePortService(blog, 'api', 30080);
    expect(found('identity/lost-by-repetition').map(({ constructPath }) => constructPath)).toEqual(['shop/Settings', 'blog/Settings']);
    expect(found('node-port/port-taken').map(({ constructPath }) => constructPath)).toEqual(['shop/web', 'blog/api']);
  });

  test('does not serve what is in another one', () => {
    TargetCluster.describe(shop, { clusterName: 'east' });
    TargetCluster.describe(blog, { clusterName: 'west' });
    new ApiObject(shop, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } });
    new ApiObject(blog, 'Pod', { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web', labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'web:1' }] } });
    expect(found('service-to-pod/selects-no-pods')).toHaveLength(1);
  });
});

describe('what is in the cluster that nobody named', () => {
  test('collides', () => {
    configMap(shop);
    configMap(blog);
    expect(found('identity/lost-by-repetition')).toHaveLength(2);
  });

  test('is judged by the facts of its own part of the app', () => {
    TargetCluster.describe(shop, { nodePortRange: NodePortRange.of(8000, 9000) });
    nodePortService(shop, 'web', 8080);
    nodePortService(blog, 'api', 8090);
    ExposureChecks.of(app);
    const message = messageOf(() => app.synthYaml());
    expect(message).toMatch(/^ {2}\[blog\/api\] .*nodePort.* must .*30000.*32767/m);
    expect(message).not.toContain('[shop/web]');
  });

  test('is judged by the version of its own part of the app', () => {
    TargetCluster.describe(blog, { minVersion: KubernetesVersion.V1_34 });
    const service = (chart: Chart) => new ApiObject(chart, 'Service', {
      apiVersion: 'v1', kind: 'Service', metadata: { name: chart.node.id }, spec: { trafficDistribution: 'PreferSameNode', selector: { app: 'web' }, ports: [{ port: 80 }] },
    });
    service(shop);
    service(blog);
    ExposureChecks.of(app);
    const message = messageOf(() => app.synthYaml());
    expect(message).toMatch(/^ {2}\[shop\/Service\] 'spec\.trafficDistribution' must /m);
    expect(message).not.toContain('[blog/Service]');
  });
});

test('what exists outside is not missing', () => {
  TargetCluster.describe(shop, { externalObjects: [{ kind: 'Pod', name: 'web' }] });
  new ApiObject(shop, 'Service', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } });
  new ApiObject(shop, 'Other', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'api' }, spec: { selector: { app: 'api' }, ports: [{ port: 80 }] } });
  expect(found('service-to-pod/selects-no-pods').map(({ constructPath }) => constructPath)).toEqual(['shop/Other']);
});
