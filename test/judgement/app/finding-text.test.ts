import { Finding } from '../../../src/checks/finding';
import { Severity } from '../../../src/checks/severity';
import { Graph } from '../../../src/graph/graph';
import { findingText } from '../../../src/judgement/app/finding-text';

const graph = new Graph(['One', 'Two'].map((id) => ({
  object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id.toLowerCase() } },
  origin: { construct: `shop/${id}` },
})));
const [one, two] = graph.resources.all;

const wrong: Finding = {
  id: 'service-to-pod/selects-no-pods', severity: Severity.ERROR, at: one, origin: one.origin, field: 'spec.selector', message: 'is wrong', fix: 'mend it', related: [],
};

const textOf = (finding: Partial<Finding>, ...also: Partial<Finding>[]) =>
  findingText({ finding: { ...wrong, ...finding }, also: also.map((other) => ({ ...wrong, ...other })) });

test('names the field, what is wrong with it, what to do, and the check', () => {
  expect(textOf({})).toBe("'spec.selector' is wrong; mend it (service-to-pod/selects-no-pods)");
});

test('names the object, if all of it is meant', () => {
  expect(textOf({ field: '' })).toBe('ConfigMap one is wrong; mend it (service-to-pod/selects-no-pods)');
});

test('names nothing, if it is about the app', () => {
  expect(textOf({ field: '', at: undefined })).toBe('is wrong; mend it (service-to-pod/selects-no-pods)');
});

test('points to the other constructs, each once', () => {
  expect(textOf({ related: [two, two] })).toBe("'spec.selector' is wrong, see [shop/Two]; mend it (service-to-pod/selects-no-pods)");
});

test('does not repeat a construct that the message names', () => {
  expect(textOf({ message: 'is also at [shop/Two]', related: [two] })).toBe("'spec.selector' is also at [shop/Two]; mend it (service-to-pod/selects-no-pods)");
});

test('stays on one line, and leaves the terminal alone', () => {
  expect(textOf({ message: 'is \u001b[31mred\nwarning: [] all fine' })).toBe("'spec.selector' is \\u001b[31mred\\u000awarning: [] all fine; mend it (service-to-pod/selects-no-pods)");
});

test('names the other places of a cause: the constructs, or the fields of the same one', () => {
  expect(textOf({}, { at: two, origin: two.origin }, { field: 'spec.ports[0]' })).toBe("'spec.selector' is wrong, also at [shop/Two], 'spec.ports[0]'; mend it (service-to-pod/selects-no-pods)");
});

test('names a construct once, whether the message does, or it is a place', () => {
  expect(textOf({ message: 'is also at [shop/Two]' }, { at: two, origin: two.origin })).toBe("'spec.selector' is also at [shop/Two]; mend it (service-to-pod/selects-no-pods)");
  expect(textOf({ related: [two] }, { at: two, origin: two.origin, related: [one] })).toBe("'spec.selector' is wrong, also at [shop/Two]; mend it (service-to-pod/selects-no-pods)");
});

test('says how many places it does not name', () => {
  const others = Array.from({ length: 23 }, (_, i) => ({ field: `spec.ports[${i}]` }));
  expect(textOf({}, ...others)).toContain(", 'spec.ports[19]' and 3 more; mend it");
});
