import { ApiObject, Testing } from 'cdk8s';
import { Backend, IngressController, NodePortService, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

const LABELS = { tier: 'web', app: 'legacy' };
const SITE = { host: 'shop.example', controller: IngressController.ingressClass('public'), tls: Tls.none() };

function specOf({ service }: NodePortService): any {
  return ApiObject.of(service).toJson().spec;
}

test('a Service selects the pods by the labels, and leads to the port', () => {
  const { selector, ports } = specOf(new NodePortService(testChart(), 'Web', { backend: Backend.labels(LABELS, { port: 8080 }) }));
  expect(selector).toEqual(LABELS);
  expect(ports).toEqual([{ port: 8080, targetPort: 8080 }]);
});

test('a Service may have another port than the pods', () => {
  const { ports } = specOf(new NodePortService(testChart(), 'Web', { backend: Backend.labels(LABELS, { port: 8080 }), port: 80 }));
  expect(ports).toEqual([{ port: 80, targetPort: 8080 }]);
});

test('the port may be given by the Service instead', () => {
  const { ports } = specOf(new NodePortService(testChart(), 'Web', { backend: Backend.labels(LABELS), port: 80, targetPort: 8080 }));
  expect(ports).toEqual([{ port: 80, targetPort: 8080 }]);
});

test('a Service may have more ports than that of the backend', () => {
  const ports = [{ port: 80, targetPort: 8080 }, { port: 9090 }];
  expect(specOf(new NodePortService(testChart(), 'Web', { backend: Backend.labels(LABELS, { port: 8080 }), ports })).ports).toHaveLength(2);
});

describe('behind a site', () => {
  function servicesOf(add: (site: PathIngress) => void): any[] {
    const chart = testChart();
    add(new PathIngress(chart, 'Site', SITE));
    return Testing.synth(chart).filter(({ kind }) => kind === 'Service');
  }

  test('it gets one Service, whatever number of paths it serves and in whatever order its labels are written', () => {
    const services = servicesOf((site) => {
      site.addBackend('/', Backend.labels({ app: 'legacy', tier: 'web' }, { port: 8080 }));
      site.addBackend('/more', Backend.labels({ tier: 'web', app: 'legacy' }, { port: 8080 }));
    });
    expect(services.map(({ spec }) => spec)).toEqual([{ type: 'ClusterIP', selector: LABELS, ports: [{ port: 8080, targetPort: 8080 }] }]);
  });

  test('each port gets a Service, whose name does not depend on the order of the paths', () => {
    const paths: [string, number][] = [['/', 8080], ['/admin', 9090]];
    const add = (site: PathIngress, [path, port]: [string, number]) => site.addBackend(path, Backend.labels(LABELS, { port }));
    const names = (order: [string, number][]) => servicesOf((site) => order.forEach((each) => add(site, each)))
      .map(({ metadata }) => metadata.name).sort();
    expect(new Set(names(paths)).size).toBe(2);
    expect(names([...paths].reverse())).toEqual(names(paths));
  });

  test('the path may say the port', () => {
    const [{ spec: { ports } }] = servicesOf((site) => site.addBackend('/', Backend.labels(LABELS), { port: 8080 }));
    expect(ports).toEqual([{ port: 8080, targetPort: 8080 }]);
  });

  test('a list of paths may hold it', () => {
    const chart = testChart();
    const site = new PathIngress(chart, 'Site', { ...SITE, paths: [{ path: '/', backend: Backend.labels(LABELS, { port: 8080 }) }] });
    expect(site.urls).toEqual(['http://shop.example/']);
  });
});

describe('fails', () => {
  test.each<[string, () => unknown, string]>([
    ['there is no label', () => Backend.labels({}), "invalid Backend.labels:\n  'labels' must hold at least one label, because none would select every pod, got {}; write for example 'app: \"legacy\"'"],
    ['a label is none', () => Backend.labels({ app: 'a b' }), "'labels[app]' must be a label: letters, digits, '-', '_' and '.', at most 63 each for its key and its value, got \"a b\""],
    ['the key is one that cdk8s cannot write', () => Backend.labels({ constructor: 'a' } as any), "'labels[constructor]' must be a label"],
    ['the port is no port', () => Backend.labels(LABELS, { port: 0 }), "'port' must be a whole number from 1 to 65535, got 0; write for example 8080"],
  ])('if %s', (_, create, text) => {
    expect(messageOf(create)).toContain(text);
  });

  test.each<[string, object, string]>([
    ['no port is given', { backend: Backend.labels(LABELS) }, "[test/Web] 'port' must be given, because the ports of labels alone are not known here; write for example 'port: 80, targetPort: 8080'"],
    ['the Service leads to another port', { backend: Backend.labels(LABELS, { port: 8080 }), targetPort: 9090 }, "[test/Web] 'targetPort' must lead to the port of the backend, 8080, got 9090; correct it, or give the backend no port"],
    ['no port of the Service leads to its port', { backend: Backend.labels(LABELS, { port: 8080 }), ports: [{ port: 80 }, { port: 443, targetPort: 8443 }] }, "[test/Web] 'ports' must lead to the port of the backend, 8080, got [80,8443]"],
    ['neither it nor a target is given', {}, "invalid NodePortService:\n  [test/Web] 'target' must be given, or 'backend'; name the pods"],
  ])('if %s', (_, props, text) => {
    expect(messageOf(() => new NodePortService(testChart(), 'Web', props))).toContain(text);
  });

  test('if a path says its port once more', () => {
    const site = new PathIngress(testChart(), 'Site', SITE);
    expect(messageOf(() => site.addBackend('/', Backend.labels(LABELS, { port: 8080 }), { port: 9090 })))
      .toBe("invalid PathIngress:\n  [test/Site] 'port' must not be given for a backend that has it already, got 9090; leave it out");
  });

  test('if a path has neither it, nor a target, nor a service', () => {
    expect(messageOf(() => new PathIngress(testChart(), 'Site', { ...SITE, paths: [{ path: '/' }] })))
      .toBe("invalid PathIngress:\n  [test/Site] 'target' must be given, or 'backend' or 'service'; name who serves the path");
  });
});
