import { ApiObject, App, Chart } from 'cdk8s';
import { NodePortService } from '../../src';
import { ensureLegalName, NameFormat } from '../../src/manifest/legal-name';
import { testChart, testPods } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart();
});

describe('the name', () => {
  const ids = ['my_app', 'my.app', 'my-app', '1st', 'a'.repeat(200), 'Ünïcødé', '日本', '-x-', '_', 'x'.repeat(63), 'A B'];

  test.each([true, false])('is legal for any id, if hashes are switched off: %s', (disableResourceNameHashes) => {
    chart = testChart({ disableResourceNameHashes });
    for (const id of ids) {
      const { service } = new NodePortService(chart, id, { target: testPods(chart, `pods-${ids.indexOf(id)}`), port: 80 });
      expect(service.name).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
      expect(ApiObject.of(service).toJson().metadata.name).toBe(service.name);
      expect(service.metadata.name).toBe(service.name);
    }
  });

  test('is legal for a chart that begins with a digit or has other letters', () => {
    for (const id of ['1-chart', 'my_chart', 'Chart.X', '日本']) {
      const named = new Chart(new App(), id);
      expect(new NodePortService(named, 'Web', { target: testPods(named), port: 80 }).service.name).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
    }
  });

  test('stays apart for ids that differ in a replaced character only', () => {
    const names = ['my_app', 'my.app', 'my-app', 'my app'].map((id, i) => new NodePortService(chart, id, { target: testPods(chart, `${i}`), port: 80 }).service.name);
    expect(names).toEqual(['test-my-app-c873e0c2', 'test-my-app-c84078eb', 'test-my-app', 'test-myapp']);
  });

  test('is what cdk8s makes of a legal id', () => {
    chart = testChart({ disableResourceNameHashes: false });
    const { service } = new NodePortService(chart, 'Web', { target: testPods(chart), port: 80 });
    expect(service.name).toBe(chart.generateObjectName(ApiObject.of(service)));
  });
});

describe('a name', () => {
  function nameOf(id: string, format: NameFormat, props = {}): string {
    const object = new ApiObject(testChart(props), id, { apiVersion: 'v1', kind: 'Service' });
    ensureLegalName(object, format);
    return object.name;
  }

  test('that is legal stays as it is', () => {
    expect(nameOf('Web', NameFormat.DNS_1035_LABEL)).toBe('test-web');
    expect(nameOf('Web', NameFormat.DNS_1123_LABEL)).toBe('test-web');
  });

  test('ends with the hash of cdk8s once, whether cdk8s has written it or not', () => {
    expect(nameOf('my_web', NameFormat.DNS_1123_LABEL, { disableResourceNameHashes: false })).toBe(nameOf('my_web', NameFormat.DNS_1123_LABEL));
  });

  test('may begin with a digit unless it is that of a Service', () => {
    const named = (format: NameFormat) => {
      const object = new ApiObject(new Chart(new App(), '1st', { disableResourceNameHashes: true }), 'web', { apiVersion: 'v1', kind: 'Service' });
      ensureLegalName(object, format);
      return object.name;
    };
    expect(named(NameFormat.DNS_1123_LABEL)).toBe('1st-web');
    expect(named(NameFormat.DNS_1035_LABEL)).toMatch(/^x-1st-web-[0-9a-f]{8}$/);
  });
});
