import { Finding } from '../../src/checks/finding';
import { FindingsByObject } from '../../src/checks/findings-by-object';
import { Severity } from '../../src/checks/severity';

function finding(i: number): Finding {
  return { id: `x/${i}`, severity: Severity.INFO, origin: {}, field: '', message: '', fix: '', related: [] };
}

test.each([0, 1, 2, 3, 8, 9, 20])('%i findings of an object are given once, in their order', (count) => {
  const found = new FindingsByObject();
  const all = Array.from({ length: count }, (_, i) => finding(i));
  all.forEach((one) => found.add(one));
  expect(found.take(undefined)).toEqual(all);
  expect(found.take(undefined)).toEqual([]);
});
