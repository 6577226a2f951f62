import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a health path of an app that serves UDP', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz', protocol: kplus.Protocol.UDP }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'health' must not be given for a port of UDP, got "/healthz"; leave it out, or ask another port with 'readiness'"
  `);
});
