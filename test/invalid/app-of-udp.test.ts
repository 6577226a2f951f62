import * as kplus from 'cdk8s-plus-27';
import { ExposedApp, IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a path for an app that serves UDP', () => {
  const chart = testChart();
  const text = messageOf(() => new PathIngress(chart, 'Site', { host: 'shop.example', tls: Tls.none(), controller: IngressController.traefik() })
    .addPath('/', new ExposedApp(chart, 'Dice', { image: 'dice:1', port: 7777, protocol: kplus.Protocol.UDP })));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'target' must serve TCP, which HTTP is sent by, got "UDP"; expose it with 'NodePortService' or 'ExternalLoadBalancer'"
  `);
});
