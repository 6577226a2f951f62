import * as kplus from 'cdk8s-plus-27';
import { ExposedApp } from '../../src';
import { messageOf, testChart } from '../util';

test('an equals sign in the name of an environment variable', () => {
  const text = messageOf(() => new ExposedApp(testChart(), 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080, envVariables: { 'LOG=LEVEL': kplus.EnvValue.fromValue('info') } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid ExposedApp:
      [test/Web] 'envVariables[LOG=LEVEL]' must be printable ASCII characters other than '=', got "LOG=LEVEL"; choose another name"
  `);
});
