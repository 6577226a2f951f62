import * as fc from 'fast-check';
import { objectId } from '../../src/controllers/object-id';
import '../util/seed';

test.each([
  ['/api', 'strip-api'],
  ['api', 'strip-api'],
  ['', 'strip'],
  ['/api/v1', 'strip-api-v1-16a21a4d'],
  ['/API', 'strip-d79d2d33'],
  ['shop.example', 'strip-shop-example-9e4d8bc0'],
])('is readable for %j: %s', (text, id) => {
  expect(objectId('strip', text).replace(/-[0-9a-f]{8}$/, '')).toBe(id.replace(/-[0-9a-f]{8}$/, ''));
});

test('is short, and fit for a name', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    expect(objectId('strip', text)).toMatch(/^strip[-a-z0-9]{0,50}$/);
  }), { numRuns: 200 });
});

test('is different for different paths', () => {
  const path = fc.stringMatching(/^\/[aAbB/.-]{0,4}$/);
  fc.assert(fc.property(path, path, (a, b) => {
    expect(objectId('strip', a) === objectId('strip', b)).toBe(a === b);
  }), { numRuns: 2000 });
});
