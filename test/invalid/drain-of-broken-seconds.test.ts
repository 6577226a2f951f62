import { Duration } from 'cdk8s';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a drain delay of half a second', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, drainDelay: Duration.millis(500) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'drainDelay' must be a whole number of seconds from 0 to 86400, got 0.5; write for example 'Duration.seconds(30)'"
  `);
});
