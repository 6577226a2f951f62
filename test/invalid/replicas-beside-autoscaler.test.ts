import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a number of pods beside an autoscaler', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, replicas: 3, autoscaler: { maxReplicas: 5 } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'replicas' must not be given together with 'autoscaler', got 3; write it as 'minReplicas' of the autoscaler"
  `);
});
