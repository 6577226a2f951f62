import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('more CPU reserved than allowed', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, cpuRequest: kplus.Cpu.millis(500), cpuLimit: kplus.Cpu.millis(200) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'cpuRequest' must not be more than its limit, got "500m"; lower the request, or raise the limit"
  `);
});
