import { runInNewContext } from 'vm';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import * as exposure from '../../src';
import { AllowedClients, ExposedApp, ExposedAppProps, IngressController, NodePortService, PathIngress, SessionAffinity, Tls } from '../../src';
import { messageOf, testChart, testPods, yamlOf } from '../util';

const IMAGE = 'ghcr.io/acme/web:1.4.2';

/** Another copy of a package, as several versions in `node_modules` are one. */
function copyOf<T>(module: string): T {
  let copy: T;
  jest.isolateModules(() => { copy = jest.requireActual<T & object>(module); });
  return copy!;
}

describe('a value of another copy of its package is taken', () => {
  test('of cdk8s', () => {
    const { Duration, Size } = copyOf<typeof cdk8s>('cdk8s');
    expect(Duration).not.toBe(cdk8s.Duration);
    const chart = testChart();
    new ExposedApp(chart, 'Web', { image: IMAGE, port: 8080, drainDelay: Duration.seconds(5), memoryLimit: Size.mebibytes(64), memoryRequest: Size.mebibytes(64) });
    expect(yamlOf(chart)).toContain('seconds: 5');
  });

  test('of cdk8s-plus-27', () => {
    const { Cpu, EnvValue, Protocol } = copyOf<typeof kplus>('cdk8s-plus-27');
    const chart = testChart();
    new ExposedApp(chart, 'Web', {
      image: IMAGE, port: 8080, protocol: Protocol.TCP, cpuRequest: Cpu.millis(50), envVariables: { MODE: EnvValue.fromValue('fast') },
    });
    expect(yamlOf(chart)).toContain('value: fast');
  });

  test('of this library', () => {
    const other = copyOf<typeof exposure>('../../src');
    // What jsii writes on classes is not there before they are compiled.
    for (const name of ['IngressController', 'Tls', 'AllowedClients'] as const) {
      Object.defineProperty(other[name], Symbol.for('jsii.rtti'), { value: { fqn: `cdk8s-exposure.${name}`, version: '1.0.0' } });
    }
    expect(other.Tls).not.toBe(Tls);
    const chart = testChart();
    const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller: other.IngressController.traefik(), tls: other.Tls.none() });
    site.addPath('/', testPods(chart), { port: 80 });
    expect(yamlOf(chart)).toContain('host: shop.example');
  });

  test('made in another realm', () => {
    const chart = testChart();
    new ExposedApp(chart, 'Web', runInNewContext('({ image: "ghcr.io/acme/web:1", port: 80, labels: { team: "shop" }, args: ["-v"] })'));
    expect(yamlOf(chart)).toContain('team: shop');
  });
});

describe('a subclass', () => {
  interface WebProps extends ExposedAppProps {
    readonly team: string;
  }

  class Web extends ExposedApp {
    public readonly team: string;

    public constructor(scope: Construct, id: string, props: WebProps) {
      super(scope, id, props);
      this.team = props.team;
    }
  }

  test('may hand on props of its own', () => {
    const web = new Web(testChart(), 'Web', { image: IMAGE, port: 8080, team: 'shop' });
    expect(web).toBeInstanceOf(ExposedApp);
    expect([web.team, web.constructor.name, ExposedApp.name, web.constructor === Web]).toEqual(['shop', 'Web', 'ExposedApp', true]);
  });

  test('may not hand on a wrong type', () => {
    expect(messageOf(() => new Web(testChart(), 'Web', { image: IMAGE, port: '8080' as never, team: 'shop' })))
      .toBe("invalid ExposedApp:\n  [test/Web] 'port' must be a number, got \"8080\"; write it without quotes");
  });

  test('may have methods in place of those that are there, and call these', () => {
    class Site extends PathIngress {
      public override addPath(path: string, target: kplus.IPodSelector): void {
        super.addPath(`/shop${path}`, target, { port: 80 });
      }
    }
    const chart = testChart();
    const site = new Site(chart, 'Site', { host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none() });
    site.addPath('/cart', testPods(chart));
    expect(site.urls).toEqual(['http://shop.example/shop/cart']);
  });
});

describe('an object of a class of the user is taken', () => {
  test('for options that it has', () => {
    class Defaults implements ExposedAppProps {
      private readonly registry = 'ghcr.io/acme';
      public readonly port = 8080;

      public get image(): string {
        return `${this.registry}/web:1`;
      }
    }
    const chart = testChart();
    new ExposedApp(chart, 'Web', new Defaults());
    expect(yamlOf(chart)).toContain('image: ghcr.io/acme/web:1');
  });

  test('if it selects pods', () => {
    class Team extends Construct implements kplus.IPodSelector {
      public toPodSelectorConfig(): kplus.PodSelectorConfig {
        return { labelSelector: kplus.LabelSelector.of({ labels: { team: 'shop' } }) };
      }
    }
    const chart = testChart();
    new NodePortService(chart, 'Service', { target: new Team(chart, 'Team'), port: 80 });
    expect(yamlOf(chart)).toContain('team: shop');
  });
});

test('a value of an environment variable may be written as in Kubernetes', () => {
  const chart = testChart();
  new ExposedApp(chart, 'Web', { image: IMAGE, port: 8080, envVariables: { MODE: { value: 'fast' } } });
  expect(yamlOf(chart)).toContain('value: fast');
});

test('a factory may be handed to map', () => {
  expect(['shop-tls', 'api-tls'].map(Tls.secret)).toHaveLength(2);
  expect([undefined].map(AllowedClients.internet)).toHaveLength(1);
});

test('a text that nobody reads is refused, since it was meant to do something', () => {
  expect(messageOf(() => (AllowedClients.internet as (...args: unknown[]) => unknown)('10.0.0.0/8'))).toContain(
    "'internet' must be called without arguments, got \"10.0.0.0/8\"; ");
  expect(messageOf(() => (Tls.secret as (...args: unknown[]) => unknown)('shop-tls', 'other'))).toContain("'secret' must be called with 'secretName' only, got \"other\"; leave it out");
});

test('what is left out may be said to be left out', () => {
  const chart = testChart();
  new ExposedApp(chart, 'Web', { image: IMAGE, port: 8080, name: undefined, service: { port: undefined }, ...{ unknown: undefined } });
  SessionAffinity.clientIP(undefined);
  expect(yamlOf(chart)).toContain('kind: Deployment');
});

test('methods have the names and the number of parameters that they are written with', () => {
  const { prototype } = PathIngress;
  expect([IngressController.gatewayApi, prototype.addPath, IngressController.traefik].map(({ name, length }) => [name, length]))
    .toEqual([['gatewayApi', 1], ['addPath', 2], ['traefik', 0]]);
  expect([IngressController, prototype].map((owner) => Object.keys(owner))).toEqual([[], []]);
});

test('nothing is left in the scope of what was refused', () => {
  const chart = testChart();
  messageOf(() => new ExposedApp(chart, 'Web', {} as never));
  expect(chart.node.children).toEqual([]);
  expect(new ExposedApp(chart, 'Web', { image: IMAGE, port: 8080 }).node.path).toBe('test/Web');
});
