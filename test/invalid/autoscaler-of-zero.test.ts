import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('an autoscaler that holds the use of the CPU at zero', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, autoscaler: { maxReplicas: 5, targetCpuUtilization: 0 } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'autoscaler.targetCpuUtilization' must be a whole number from 1, got 0; write for example 10"
  `);
});
