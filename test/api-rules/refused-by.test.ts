import { both, conditionInWords, isRefusedByAll, isRefusedByAny } from '../../src/api-rules/refused-by';

const VERSIONS = { minMinor: 33, maxMinor: 35 };

test.each([
  ['all versions', {}, true, true],
  ['all up to the highest', { until: 35 }, true, true],
  ['the lower ones', { until: 34 }, true, false],
  ['older ones', { until: 32 }, false, false],
  ['the higher ones', { since: 35 }, true, false],
  ['all of them, of what is new in the cluster', { since: 32 }, true, false],
  ['newer ones', { since: 36 }, false, false],
  ['all that have not switched something on', { unless: 'a gate is open' }, true, false],
])('what %s refuse', (_, refusedBy, byAny, byAll) => {
  expect(isRefusedByAny(refusedBy, VERSIONS)).toBe(byAny);
  expect(byAny && isRefusedByAll(refusedBy, VERSIONS)).toBe(byAll);
});

test('two conditions hold together', () => {
  expect(both({ since: 34, unless: 'a' }, { since: 33, until: 35 })).toEqual({ since: 34, until: 35, unless: 'a' });
  expect(both({}, { unless: 'b' })).toEqual({ unless: 'b' });
});

test('conditions are said in words', () => {
  expect(conditionInWords({ since: 34, until: 34, unless: 'the gate is on' }, VERSIONS)).toBe('(from Kubernetes 1.34 on, before Kubernetes 1.35, unless the gate is on)');
  expect(conditionInWords({ until: 35, unless: 'the gate is on' }, VERSIONS)).toBe('(unless the gate is on)');
});
