import { Problem } from '../../src/api-rules/problem';
import { Problems } from '../../src/api-rules/problems';

const PROBLEM: Problem = { id: 'service/invalid-port', field: 'spec.ports[0].port', value: 0, rule: 'must be a whole number from 1 to 65535', fix: 'write a port' };

test('problems stay in order', () => {
  const problems = new Problems();
  problems.add(PROBLEM);
  problems.add({ ...PROBLEM, field: 'spec.ports[1].port' });
  expect(problems.list().map(({ field }) => field)).toEqual(['spec.ports[0].port', 'spec.ports[1].port']);
});

test('the same complaint about a field is kept once', () => {
  const problems = new Problems();
  problems.add(PROBLEM);
  problems.add({ ...PROBLEM });
  problems.add({ ...PROBLEM, rule: 'must not be 0' });
  expect(problems.list()).toHaveLength(2);
});
