import { Duration } from 'cdk8s';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a pod that has to end while it drains', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, drainDelay: Duration.seconds(60), terminationGracePeriod: Duration.seconds(30) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'terminationGracePeriod' must be longer than the drain delay, 60 seconds, which is a part of it, got 30; raise it, or lower 'drainDelay'"
  `);
});
