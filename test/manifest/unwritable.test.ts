import { ApiObject, App, Chart } from 'cdk8s';
import { ExposureApp, ExposureChecks } from '../../src';
import { unwritableValues } from '../../src/manifest/unwritable';
import { messageOf } from '../util';

test.each([
  ['a text', 'whole \u{1f600}'], ['a number', 1e21], ['a whole number of 64 bits', 2n ** 64n - 1n], ['nothing', null], ['a list', [undefined, [true]]], ['a map', { a: { b: 'c' } }],
])('%s can be written', (_, value) => {
  expect(unwritableValues({ spec: value })).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['half of a character', 'half \ud83d', 'spec'],
  ['the other half', ['\ude00'], 'spec[0]'],
  ['half of a character in a key', { 'a\ud83d': 'b' }, 'spec[a\ud83d]'],
  ['a number that is not finite', { a: [NaN, -Infinity] }, 'spec.a[0]'],
  ['a whole number that loses digits', 2n ** 64n, 'spec'],
  ['a function', { 'example.com/a': () => 'b' }, 'spec[example.com/a]'],
  ['a key that cdk8s takes for a class', { constructor: 'a' }, 'spec[constructor]'],
])('%s cannot', (_, value, field) => {
  expect(unwritableValues({ spec: value })[0]).toMatchObject({ field });
});

test.each<[string, () => App]>([
  ['an app with checks', () => {
    const app = new App();
    ExposureChecks.configure(app, {});
    return app;
  }],
  ['an ExposureApp', () => new ExposureApp()],
])('fails at its construct in %s, with all values', (_, make) => {
  const app = make();
  new ApiObject(new Chart(app, 'test'), 'Thing', { apiVersion: 'example.com/v1', kind: 'Thing', spec: { a: 'half \ud83d', b: { c: [1, NaN] } } });
  const text = messageOf(() => app.synthYaml());
  expect(text).toContain("[test/Thing] 'spec.a' must not hold half of a character, which no file can hold, got \"half \\ud83d\"; cut the text between two characters");
  expect(text).toContain("[test/Thing] 'spec.b.c[1]' must be plain data, got a number that is not finite; write texts, finite numbers, booleans, lists and maps only");
});
