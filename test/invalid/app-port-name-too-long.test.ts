import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a port name of an app that is too long', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, portName: 'the-port-of-the-web' }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'portName' must be 1 to 15 lower-case letters, digits or single hyphens, with at least one letter and no hyphen at an end, got "the-port-of-the-web"; choose another name"
  `);
});
