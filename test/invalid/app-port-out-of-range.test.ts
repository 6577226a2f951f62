import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a port of an app that is no port', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'web:1.4.2', port: 80800 }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'port' must be a whole number from 1 to 65535, got 80800; write the port that the container listens on"
  `);
});
