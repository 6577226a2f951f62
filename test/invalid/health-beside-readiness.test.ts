import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a health path beside a probe', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: '/healthz', readiness: kplus.Probe.fromTcpSocket() }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'health' must not be given together with 'readiness', got "/healthz"; leave one of the two out"
  `);
});
