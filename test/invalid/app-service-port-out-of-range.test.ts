import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a port of the Service of an app that is no port', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, service: { port: 0 } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'service.port' must be a whole number from 1 to 65535, got 0; write the port that clients of the Service use"
  `);
});
