import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('a disruption budget of zero', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, disruptionMaxUnavailable: kplus.PercentOrAbsolute.absolute(0) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'disruptionMaxUnavailable' must be at least one, because a node could never be drained otherwise, got 0; write for example 'kplus.PercentOrAbsolute.absolute(1)'"
  `);
});
