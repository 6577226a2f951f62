import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a capital in the name of an app', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, name: 'Web' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'name' must be lower-case letters, digits and hyphens, beginning with a letter, at most 63, got "Web"; write for example 'web'"
  `);
});
