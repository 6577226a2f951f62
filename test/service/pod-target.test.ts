import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { ExposedApp, NodePortService, NodePortServiceOptions } from '../../src';
import { podTargetOf } from '../../src/service/pod-target';
import { PropertyProblem } from '../../src/text/invalid';
import { messageOf, testChart, testPods } from '../util';

let chart: Chart;

beforeEach(() => {
  chart = testChart();
});

function deployment(containers: kplus.ContainerProps[], scope: Chart = chart): kplus.Deployment {
  return new kplus.Deployment(scope, 'Shop', { containers });
}

function portsFor(target: kplus.IPodSelector, options: NodePortServiceOptions = {}): any {
  const { service } = new NodePortService(chart, 'Web', { target, ...options });
  return ApiObject.of(service).toJson().spec.ports;
}

describe('the port follows from the target', () => {
  const container = { image: 'shop', ports: [{ number: 8080, name: 'http' }] };

  test.each<[string, () => kplus.IPodSelector]>([
    ['a Deployment', () => deployment([container])],
    ['a StatefulSet', () => new kplus.StatefulSet(chart, 'Shop', { containers: [container], service: new kplus.Service(chart, 'Headless', { ports: [{ port: 1 }] }) })],
    ['a DaemonSet', () => new kplus.DaemonSet(chart, 'Shop', { containers: [container] })],
    ['a Job', () => new kplus.Job(chart, 'Shop', { containers: [container] })],
    ['a Pod', () => new kplus.Pod(chart, 'Shop', { containers: [container] })],
  ])('of %s, with its name', (_, target) => {
    expect(portsFor(target())).toEqual([{ name: 'http', port: 8080, targetPort: 8080 }]);
  });

  test('with its protocol', () => {
    expect(portsFor(deployment([{ image: 'dns', ports: [{ number: 53, protocol: kplus.Protocol.UDP }] }]))).toEqual([{ port: 53, targetPort: 53, protocol: 'UDP' }]);
  });

  test('if it is declared by number only', () => {
    expect(portsFor(deployment([{ image: 'shop', portNumber: 8080 }]))).toEqual([{ port: 8080, targetPort: 8080 }]);
  });

  test('if only one of the containers declares one', () => {
    expect(portsFor(deployment([{ image: 'log', name: 'log' }, { ...container, name: 'shop' }]))).toEqual([{ name: 'http', port: 8080, targetPort: 8080 }]);
  });

  test('not counting containers that are done before', () => {
    const shop = deployment([container]);
    shop.addInitContainer({ image: 'migrate', ports: [{ number: 9999 }] });
    expect(portsFor(shop)).toEqual([{ name: 'http', port: 8080, targetPort: 8080 }]);
  });

  test('while the port of the service is another one', () => {
    expect(portsFor(deployment([container]), { port: 80, nodePort: 30007 })).toEqual([{ name: 'http', port: 80, targetPort: 8080, nodePort: 30007 }]);
  });

  test('chosen among several by number, with name and protocol', () => {
    const shop = deployment([{ ...container, name: 'shop' }, { image: 'proxy', name: 'proxy', ports: [{ number: 9000, name: 'metrics', protocol: kplus.Protocol.UDP }] }]);
    expect(portsFor(shop, { targetPort: 9000 })).toEqual([{ name: 'metrics', port: 9000, targetPort: 9000, protocol: 'UDP' }]);
  });

  test('is that of the service if the containers declare none', () => {
    expect(portsFor(deployment([{ image: 'shop' }]), { port: 80 })).toEqual([{ port: 80, targetPort: 80 }]);
  });

  test('is not needed where ports are written', () => {
    const shop = deployment([{ ...container, name: 'shop' }, { image: 'proxy', name: 'proxy', portNumber: 9000 }]);
    expect(portsFor(shop, { ports: [{ port: 80, targetPortName: 'http' }] })).toEqual([{ port: 80, targetPort: 'http' }]);
  });
});

describe('the selector', () => {
  const containers = [{ image: 'shop', portNumber: 80 }];

  function selectorFor(target: kplus.IPodSelector): any {
    return ApiObject.of(new NodePortService(chart, 'Web', { target, port: 80 }).service).toJson().spec.selector;
  }

  test('is what a workload selects by itself', () => {
    const shop = deployment(containers);
    expect(selectorFor(shop)).toEqual(shop.matchLabels);
  });

  test('is the custom labels of a workload, which stay when the code is moved', () => {
    const shop = new kplus.Deployment(chart, 'Shop', { containers, select: false, podMetadata: { labels: { app: 'shop' } } });
    shop.select(kplus.LabelSelector.of({ labels: { app: 'shop' } }));
    expect(selectorFor(shop)).toEqual({ app: 'shop' });
  });

  test('is the label of cdk8s for a workload that selects by expressions', () => {
    const shop = new kplus.Deployment(chart, 'Shop', { containers, select: false });
    shop.select(kplus.LabelSelector.of({ expressions: [kplus.LabelExpression.in('app', ['shop', 'cart'])] }));
    expect(selectorFor(shop)).toEqual({ 'cdk8s.io/metadata.addr': shop.podMetadata.getLabel('cdk8s.io/metadata.addr') });
  });

  test('is the labels of a selection', () => {
    expect(selectorFor(kplus.Pods.select(chart, 'Shop', { labels: { app: 'shop', tier: 'front' } }))).toEqual({ app: 'shop', tier: 'front' });
  });

  test('is that of any other selector', () => {
    class OwnPods extends Construct implements kplus.IPodSelector {
      public toPodSelectorConfig(): kplus.PodSelectorConfig {
        return { labelSelector: kplus.LabelSelector.of({ labels: { app: 'own' } }) };
      }
    }
    expect(selectorFor(new OwnPods(chart, 'Own'))).toEqual({ app: 'own' });
  });
});

test('an ExposedApp is known by its own labels and port', () => {
  const app = new ExposedApp(chart, 'Shop', { image: 'shop', port: 8080, name: 'shop' });
  expect(podTargetOf(chart, app, [])).toMatchObject({ labels: { 'app.kubernetes.io/instance': 'shop' }, ports: [{ number: 8080 }] });
  expect(podTargetOf(chart, app.deployment, [])).toEqual(podTargetOf(chart, app, []));
});

describe('the namespace', () => {
  beforeEach(() => {
    chart = testChart({ namespace: 'shop' });
  });

  function problemsWith(target: kplus.IPodSelector, scope: Chart = chart): PropertyProblem[] {
    const problems: PropertyProblem[] = [];
    podTargetOf(scope, target, problems);
    return problems;
  }

  test('may be that of the service', () => {
    const own = kplus.Namespaces.select(chart, 'Own', { names: ['shop'] });
    expect(problemsWith(deployment([{ image: 'shop' }]))).toEqual([]);
    expect(problemsWith(kplus.Pods.select(chart, 'Namespaced', { labels: { app: 'shop' }, namespaces: own }))).toEqual([]);
    expect(problemsWith(testPods(chart))).toEqual([]);
  });

  test('must not be another one', () => {
    const other = new Chart(App.of(chart), 'other', { namespace: 'cart' });
    expect(problemsWith(deployment([{ image: 'shop' }], other))).toEqual([{
      property: 'target',
      rule: "must select pods of the namespace of the chart, 'shop'",
      value: 'cart',
      fix: 'define the Service in a chart of that namespace',
    }]);
  });

  test('must not be one of several', () => {
    const several = kplus.Namespaces.select(chart, 'Several', { names: ['shop', 'cart', 'pay'] });
    expect(problemsWith(kplus.Pods.select(chart, 'Pods', { labels: { app: 'shop' }, namespaces: several }))).toMatchObject([{ property: 'target', value: ['cart', 'pay'] }]);
  });

  test('must not be named if the chart names none', () => {
    const none = new Chart(App.of(chart), 'none');
    expect(problemsWith(deployment([{ image: 'shop' }]), none)).toMatchObject([{ rule: 'must select pods of the namespace of the chart, which names none', value: 'shop' }]);
  });

  test('must not be selected by label', () => {
    const labeled = kplus.Namespaces.select(chart, 'Labeled', { labels: { team: 'shop' } });
    expect(problemsWith(kplus.Pods.select(chart, 'Pods', { labels: { app: 'shop' }, namespaces: labeled }))).toMatchObject([{ property: 'target', rule: 'must not select namespaces by label' }]);
  });
});

describe('fails', () => {
  test.each<[string, () => kplus.IPodSelector, string]>([
    ['if all pods are selected', () => kplus.Pods.all(chart, 'All'), "'target' must select by at least one label that has a value, got {};"],
    ['if pods are selected by an expression', () => kplus.Pods.select(chart, 'Pods', { labels: { app: 'shop' }, expressions: [kplus.LabelExpression.exists('tier')] }), "'target' must select by labels that are equal to a value"],
    ['if the key of a label is no name', () => kplus.Pods.select(chart, 'Pods', { labels: { 'a b': 'c' } }), "'target.labels[a b]' must be 1 to 63 letters"],
    ['if the value of a label is too long', () => kplus.Pods.select(chart, 'Pods', { labels: { a: 'b'.repeat(64) } }), "'target.labels[a]' must be empty, or at most 63"],
    ['if the name of the port cannot be that of a service', () => deployment([{ image: 'shop', ports: [{ number: 80, name: 'Web_Port' }] }]), "'target' must name its port with lower-case letters"],
  ])('%s', (_, target, text) => {
    const lines = messageOf(() => new NodePortService(chart, 'Web', { target: target(), port: 80 })).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(text);
  });
});
