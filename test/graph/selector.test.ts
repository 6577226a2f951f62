import { HOSTILE } from './manifests';
import { Fields } from '../../src/api-rules/fields';
import { Problems } from '../../src/api-rules/problems';
import { Selector } from '../../src/graph/selector';

const spec = (selector: unknown) => Fields.of({ selector }, 'spec', new Problems())!;
const labelSelector = (selector: unknown) => Selector.of(spec(selector), 'selector');
const serviceSelector = (selector: unknown) => Selector.ofLabels(spec(selector), 'selector');
const labels = (of: Record<string, string>) => new Map(Object.entries(of));

const chooses = (selector: unknown, of: Record<string, string>) => labelSelector(selector)?.matches(labels(of));
const expression = (operator: string, values?: unknown) => ({ matchExpressions: [{ key: 'app', operator, values }] });

test('a Service without labels chooses nothing', () => {
  expect([undefined, null, {}].map(serviceSelector)).toEqual([undefined, undefined, undefined]);
});

test('a LabelSelector that is absent chooses nothing, and an empty one everything', () => {
  expect([undefined, null].map(labelSelector)).toEqual([undefined, undefined]);
  expect(labelSelector({})).toMatchObject({ isEmpty: true });
  expect(chooses({}, {})).toBe(true);
  expect(chooses({ matchLabels: {}, matchExpressions: [] }, { app: 'web' })).toBe(true);
});

test('all labels must be there, among others', () => {
  const selector = serviceSelector({ app: 'web', tier: 'front' })!;
  expect(selector.matches(labels({ app: 'web', tier: 'front', x: 'y' }))).toBe(true);
  expect(selector.matches(labels({ app: 'web' }))).toBe(false);
  expect(selector.matches(labels({ app: 'web', tier: 'back' }))).toBe(false);
  expect(selector.matches(new Map())).toBe(false);
});

test('an empty value is a value', () => {
  expect(chooses({ matchLabels: { app: '' } }, {})).toBe(false);
  expect(chooses({ matchLabels: { app: null } }, { app: '' })).toBe(true);
});

test.each([
  ['In', ['web', 'api'], [true, false, false]],
  ['NotIn', ['web', 'api'], [false, true, true]],
  ['Exists', undefined, [true, true, false]],
  ['DoesNotExist', undefined, [false, false, true]],
  ['in', ['web'], [false, false, false]],
  ['', undefined, [false, false, false]],
])("the operator '%s' with %j chooses app=web, app=other, no app: %j", (operator, values, expected) => {
  const asked = [{ app: 'web' }, { app: 'other' }, {}].map((of) => chooses(expression(operator, values), of as Record<string, string>));
  expect(asked).toEqual(expected);
});

test('labels and expressions must all be met', () => {
  const selector = { matchLabels: { tier: 'front' }, matchExpressions: [{ key: 'app', operator: 'Exists' }, { key: 'old', operator: 'DoesNotExist' }] };
  expect(chooses(selector, { tier: 'front', app: 'web' })).toBe(true);
  expect(chooses(selector, { tier: 'front', app: 'web', old: '' })).toBe(false);
  expect(chooses(selector, { tier: 'front' })).toBe(false);
  expect(chooses(selector, { app: 'web' })).toBe(false);
});

test('values of the wrong type count as absent', () => {
  expect(chooses(expression('In', [5, null, 'web']), { app: 'web' })).toBe(true);
  expect(chooses(expression('In', 'web'), { app: 'web' })).toBe(false);
  expect(serviceSelector({ app: 5 })).toBeUndefined();
});

test('no shape of a selector breaks it', () => {
  for (const value of HOSTILE) {
    for (const selector of [value, { matchLabels: value }, { matchExpressions: value }, { matchExpressions: [value] }, expression('In', value)]) {
      expect(() => labelSelector(selector)?.matches(labels({ app: 'web' }))).not.toThrow();
    }
    expect(() => serviceSelector(value)?.matches(new Map())).not.toThrow();
  }
});

test('equal choices are written alike, different ones are not', () => {
  const one = { matchLabels: { b: '2', a: '1' }, matchExpressions: [{ key: 'c', operator: 'In', values: ['y', 'x'] }, { key: 'd', operator: 'Exists' }] };
  const same = { matchExpressions: [{ key: 'd', operator: 'Exists' }, { key: 'c', operator: 'In', values: ['x', 'y'] }], matchLabels: { a: '1', b: '2' } };
  expect(`${labelSelector(one)}`).toBe('a=1,b=2,c In (x,y),d Exists ()');
  expect(`${labelSelector(same)}`).toBe(`${labelSelector(one)}`);
  expect(`${labelSelector({ matchLabels: { a: '1', b: '3' } })}`).not.toBe(`${labelSelector({ matchLabels: { a: '1', b: '2' } })}`);
});

test('labels with names of JavaScript are labels as others', () => {
  const selector = serviceSelector(JSON.parse('{"__proto__": "x", "constructor": "y"}'))!;
  expect(`${selector}`).toBe('__proto__=x,constructor=y');
  expect(selector.matches(new Map([['constructor', 'y']]))).toBe(false);
  expect(selector.matches(new Map([['__proto__', 'x'], ['constructor', 'y']]))).toBe(true);
});
