import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a liveness probe that has to succeed twice', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, liveness: kplus.Probe.fromTcpSocket({ successThreshold: 2 }) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'liveness.successThreshold' must be 1 for a probe that is not about readiness, got 2; omit it"
  `);
});
