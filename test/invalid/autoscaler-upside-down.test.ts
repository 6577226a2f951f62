import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('an autoscaler with less pods at most than at least', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, autoscaler: { maxReplicas: 1 } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'autoscaler.maxReplicas' must not be below 'minReplicas' (2), got 1; raise it"
  `);
});
