import { App, Chart } from 'cdk8s';
import { synthYaml } from './apps';
import { library } from './library';
import { inTurns } from './measure';
import { count, digits, growth, note, plusMinus, printTable, title } from './table';
import type * as exposure from '../src';

const { ExistingService, IngressController, PathIngress, Tls } = library();

interface Controller {
  readonly name: string;
  readonly controller: exposure.IngressController;
  readonly rewrites: boolean;
  readonly tls: exposure.Tls;
}

const SECRET = Tls.secret('shop-tls');

const CONTROLLERS: Controller[] = [
  { name: 'ingressClass', controller: IngressController.ingressClass('public'), rewrites: false, tls: SECRET },
  { name: 'ingressNginx', controller: IngressController.ingressNginx({ retirementAcknowledged: true }), rewrites: true, tls: SECRET },
  { name: 'traefik', controller: IngressController.traefik(), rewrites: true, tls: SECRET },
  { name: 'contour', controller: IngressController.contour(), rewrites: true, tls: SECRET },
  {
    name: 'gatewayApi',
    controller: IngressController.gatewayApi('public', { httpListener: 'http', httpsListener: 'https' }),
    rewrites: true,
    tls: Tls.byGateway(),
  },
];

/**
 * What a path of a site costs, for each controller.
 */
export function paths(sizes: number[], rounds: number): void {
  title('One path of a `PathIngress`');
  const most = Math.max(...sizes);
  const cases = CONTROLLERS.flatMap((controller) => sizes.map((size) => ({ controller, size })));
  const samples = inTurns('paths', cases.map(({ controller, size }) => ({
    name: `${controller.name}, ${size} paths`,
    run: () => {
      for (let built = 0; built < most; built += size) {
        synthYaml(siteOf(size, controller));
      }
    },
  })), rounds).map((each) => each.per(most));

  const head = [`µs per path, median of ${rounds}`, ...sizes.flatMap((size) => [`${count(size)} paths`, 'spread'])];
  printTable([...head, `${count(sizes[sizes.length - 1])} to ${count(sizes[sizes.length - 2])}`], CONTROLLERS.map(({ name }, i) => {
    const row = samples.slice(i * sizes.length, (i + 1) * sizes.length);
    return [
      `\`${name}\``,
      ...row.flatMap((each) => [digits(1000 * each.median), plusMinus(each.spread)]),
      growth(row[row.length - 1].over(row[row.length - 2]).median),
    ];
  }));
  note([
    'Build and `app.synthYaml()` of a site with TLS, its paths added one by one.',
    'Every fourth path is stripped, but for `ingressClass`, which cannot.',
  ].join(' '));
}

function siteOf(size: number, { controller, rewrites, tls }: Controller): Chart {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
  const site = new PathIngress(chart, 'Site', {
    host: 'shop.example',
    controller,
    tls,
    redirectToHttps: rewrites,
  });
  for (let i = 1; i <= size; i++) {
    site.addServicePath(`/shelf/${i}`, ExistingService.named(`shelf-${i}`, { port: 80 }), { stripPrefix: rewrites && i % 4 === 0 });
  }
  return chart;
}
