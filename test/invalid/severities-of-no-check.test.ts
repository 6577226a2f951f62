import { ExposureChecks, Severity } from '../../src';
import { messageOf, testChart } from '../util';

test('severities that raise no check', () => {
  const text = messageOf(() => ExposureChecks.configure(testChart(), {
    severities: { 'service-to-pod/selects-nothing': Severity.ERROR, 'constructor': Severity.ERROR, 'service-to-pod/selects-no-pods': Severity.INFO },
  }));
  expect(text).toMatchInlineSnapshot(`
"invalid ExposureChecks:
  [test] 'severities[service-to-pod/selects-nothing]' must not be given, because service-to-pod/selects-nothing is no check; write the id as the catalogue of checks has it, or remove it
  [test] 'severities[constructor]' must not be given, because constructor is no check; write the id as the catalogue of checks has it, or remove it
  [test] 'severities[service-to-pod/selects-no-pods]' must be warning, error or fatal, got "info"; a check can only be raised: leave it out"
`);
});
