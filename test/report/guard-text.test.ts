import { guardText } from '../../src/report/guard-text';

const policies = (count: number) => Array.from({ length: count }, (_, i) => ({ kind: 'NetworkPolicy', name: `p${i}` }));

test.each([
  [0, ''],
  [2, ', guarded by p0, p1'],
  [20, `, guarded by ${policies(20).map(({ name }) => name).join(', ')}`],
  [4000, `, guarded by ${policies(20).map(({ name }) => name).join(', ')} and 3980 more`],
])('%i policies', (count, text) => {
  expect(guardText(policies(count))).toBe(text);
});
