import { finding, hostileFinding, report } from './reports';
import { findingsJson } from '../../../src/report/findings/json';
import { wholeOf } from '../../../src/report/parts';

test('holds everything that was found, and its version', () => {
  const hostile = hostileFinding();
  const parsed = JSON.parse(wholeOf(findingsJson(report([finding(), hostile]))));
  expect(parsed).toEqual({ version: 1, objects: 3, files: ['dist/shop.k8s.yaml', 'dist/other.yaml'], assumed: [], findings: [finding(), hostile] });
});
