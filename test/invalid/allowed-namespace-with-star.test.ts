import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a star in an allowed namespace', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, allowedNamespaces: ['monitoring', 'team-*'] }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'allowedNamespaces[1]' must be the name of a namespace: lower-case letters, digits and hyphens, at most 63, got "team-*"; write for example 'monitoring'"
  `);
});
