import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a label that the selector is made of', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, labels: { 'app.kubernetes.io/instance': 'blue' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'labels[app.kubernetes.io/instance]' must not be given, because selectors are made of it and of the app's name, got "blue"; leave it out, or give the app a 'name'"
  `);
});
