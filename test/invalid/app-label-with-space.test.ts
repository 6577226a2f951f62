import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('spaces in a label of an app', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, labels: { 'my team': 'shop' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'labels[my team]' must have a key of at most 63 letters, digits, '-', '_' or '.' and not be 'constructor', optionally after a domain and '/', got "shop"; correct the key"
  `);
});
