import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('half a pod', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, replicas: 1.5 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'replicas' must be a whole number of 32 bits, at most 2147483647, got 1.5; write a smaller number without quotes and without a fraction"
  `);
});
