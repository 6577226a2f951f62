import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('root', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, runAsUser: 0, runAsGroup: 0 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'runAsUser' must be a whole number from 1 to 2147483647, never root, got 0; write for example 10001
      [test/Web] 'runAsGroup' must be a whole number from 1 to 2147483647, never root, got 0; write for example 10001"
  `);
});
