import { Fields } from '../../src/api-rules/fields';
import { Problems } from '../../src/api-rules/problems';
import { LabelIndex } from '../../src/graph/label-index';
import { Selector } from '../../src/graph/selector';

interface Item {
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
}

const item = (namespace: string, labels: Record<string, string>): Item => ({ namespace, labels: new Map(Object.entries(labels)) });
const selector = (value: unknown) => Selector.of(Fields.of({ selector: value }, '', new Problems())!, 'selector');
const byLabels = (matchLabels: Record<string, string>) => selector({ matchLabels });

const FRONT = item('shop', { app: 'web', tier: 'front' });
const BACK = item('shop', { app: 'web', tier: 'back' });
const OTHER = item('blog', { app: 'web', tier: 'front' });
const INDEX = new LabelIndex([FRONT, BACK, OTHER]);

test('what has all the labels is chosen, in its namespace and its order', () => {
  expect(INDEX.chosen('shop', byLabels({ app: 'web' }))).toEqual([FRONT, BACK]);
  expect(INDEX.chosen('shop', byLabels({ app: 'web', tier: 'front' }))).toEqual([FRONT]);
  expect(INDEX.chosen('blog', byLabels({ app: 'web' }))).toEqual([OTHER]);
  expect(INDEX.chosen('shop', byLabels({ app: 'web', tier: 'middle' }))).toEqual([]);
});

test('no selector chooses nothing, an empty one the namespace', () => {
  expect(INDEX.chosen('shop', undefined)).toEqual([]);
  expect(INDEX.chosen('shop', selector({}))).toEqual([FRONT, BACK]);
  expect(INDEX.inNamespace('shop')).toEqual([FRONT, BACK]);
});

test('expressions are heeded', () => {
  expect(INDEX.chosen('shop', selector({ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['front'] }] }))).toEqual([BACK]);
  expect(INDEX.chosen('shop', selector({ matchLabels: { app: 'web' }, matchExpressions: [{ key: 'old', operator: 'Exists' }] }))).toEqual([]);
});

test('an absent namespace is one of its own', () => {
  const index = new LabelIndex([item('', { app: 'web' }), FRONT]);
  expect(index.chosen('', byLabels({ app: 'web' }))).toHaveLength(1);
  expect(index.chosen('none', byLabels({ app: 'web' }))).toEqual([]);
});

test('values of an expression find as labels do', () => {
  const some = selector({ matchExpressions: [{ key: 'tier', operator: 'In', values: ['back', 'front', 'none'] }] });
  expect(INDEX.chosen('shop', some)).toEqual(expect.arrayContaining([FRONT, BACK]));
  expect(INDEX.chosen('shop', some)).toHaveLength(2);
});

test('the first is one of those that are chosen', () => {
  expect(INDEX.first('shop', byLabels({ app: 'web' })!)).toBe(INDEX.chosen('shop', byLabels({ app: 'web' }))[0]);
  expect(INDEX.first('shop', byLabels({ app: 'none' })!)).toBeUndefined();
});

test('a label that only some have spares the others', () => {
  let compared = 0;
  const counting = (labels: Record<string, string>) => {
    const map = new Map(Object.entries(labels));
    const get = map.get.bind(map);
    map.get = (key) => {
      compared++;
      return get(key);
    };
    return { namespace: 'shop', labels: map };
  };
  const index = new LabelIndex(Array.from({ length: 1000 }, (_, i) => counting({ team: 'a', app: `app-${i}` })));
  expect(index.chosen('shop', byLabels({ team: 'a', app: 'app-7' }))).toHaveLength(1);
  expect(compared).toBeLessThanOrEqual(2);
});
