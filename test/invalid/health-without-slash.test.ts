import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a health path without a slash', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, health: 'healthz' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'health' must begin with '/' and hold only letters, digits and -._~/@:+=,%, got "healthz"; write for example '/healthz'"
  `);
});
