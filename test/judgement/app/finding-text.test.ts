import { Finding } from '../../../src/checks/finding';
import { Severity } from '../../../src/checks/severity';
import { Graph } from '../../../src/graph/graph';
import { findingText } from '../../../src/judgement/app/finding-text';

const graph = new Graph(['One', 'Two'].map((id) => ({
  object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id.toLowerCase() } },
  origin: { construct: `shop/${id}` },
})));
const [one, two] = graph.resources.all;

const textOf = (finding: Partial<Finding>) =>
  findingText({ id: 'service-to-pod/selects-no-pods', severity: Severity.ERROR, at: one, origin: one.origin, field: 'spec.selector', message: 'is wrong', fix: 'mend it', related: [], ...finding });

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
