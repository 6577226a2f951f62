import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a space in the name of an image', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'web: 1.4.2', port: 8080 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'image' must be the name of an image without blanks, at most 1024 characters, got "web: 1.4.2"; write for example 'ghcr.io/acme/web:1.4.2'"
  `);
});
