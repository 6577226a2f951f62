import { Size } from 'cdk8s';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('more memory reserved than allowed', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, memoryRequest: Size.mebibytes(512) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'memoryRequest' must not be more than its limit, got "512Mi"; lower the request, or raise the limit"
  `);
});
