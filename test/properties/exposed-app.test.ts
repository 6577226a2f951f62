import { Chart, Testing } from 'cdk8s';
import { Construct } from 'constructs';
import * as fc from 'fast-check';
import { validApp } from './apps';
import { expectSound } from './manifests';
import { AllowedClients, ExposedApp, ExposedAppProps, IngressController, LoadBalancerProvider, Tls } from '../../src';
import { testChart, yamlOf } from '../util';
import '../util/seed';

function chartWith(props: ExposedAppProps, placeIn: (chart: Chart) => Construct = (chart) => chart): Chart {
  const chart = testChart({ namespace: 'shop' });
  const app = new ExposedApp(placeIn(chart), 'Web', props);
  app.exposeViaNodePort();
  app.exposeViaLoadBalancer({ allowedClients: AllowedClients.cidrs('203.0.113.0/24'), provider: LoadBalancerProvider.awsLoadBalancerController() });
  if (app.container.ports[0].protocol !== 'UDP' && app.container.ports[0].protocol !== 'SCTP') {
    app.exposeViaIngress('/web', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none(), stripPrefix: true });
  }
  return chart;
}

function at(value: any, place: (string | number)[]): unknown {
  return place.reduce((found, step) => found === undefined || !Object.hasOwn(found, step) ? undefined : found[step], value);
}

test('any valid app, exposed in all ways, is accepted by the API server, loses nothing and gives the same bytes twice', () => {
  fc.assert(fc.property(validApp, ({ props, expected }) => {
    const chart = chartWith(props);
    expectSound(chart);
    const manifests = Testing.synth(chart);
    for (const [kind, place, value] of expected) {
      expect([kind, place, at(manifests.find((manifest) => manifest.kind === kind), place)]).toEqual([kind, place, value]);
    }
    expect(yamlOf(chartWith(props))).toBe(yamlOf(chart));
  }), { numRuns: 50 });
});

test('any app is selected by one label with the name of its deployment, which its pods have', () => {
  fc.assert(fc.property(validApp, ({ props }) => {
    const manifests = Testing.synth(chartWith(props));
    const { metadata, spec } = manifests.find(({ kind }) => kind === 'Deployment');
    const selector = { 'app.kubernetes.io/instance': metadata.name };
    expect(spec.template.metadata.labels).toMatchObject(selector);
    const selectors = manifests.flatMap((manifest) => manifest.spec?.selector ?? manifest.spec?.podSelector ?? [])
      .map((found) => found.matchLabels ?? found);
    expect(selectors).toEqual(Array(6).fill(selector));
  }), { numRuns: 12 });
});

test('any app with a name is the same wherever it is in the tree', () => {
  fc.assert(fc.property(validApp.filter(({ props }) => props.name !== undefined), ({ props }) => {
    expect(yamlOf(chartWith(props, (chart) => new Construct(new Construct(chart, 'Group'), 'Nested')))).toBe(yamlOf(chartWith(props)));
  }), { numRuns: 12 });
});
