import { Size } from 'cdk8s';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('memory that is no whole number of mebibytes', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, memoryLimit: Size.kibibytes(1500), tmpSize: Size.mebibytes(0) }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'memoryLimit' must be a whole number of mebibytes, at least 1, got 1.46484375; write for example 'Size.mebibytes(256)'
      [test/Web] 'tmpSize' must be a whole number of mebibytes, at least 1, got 0; write for example 'Size.mebibytes(256)'"
  `);
});
