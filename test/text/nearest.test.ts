import { editDistance } from '../../src/text/edit-distance';
import { nearest } from '../../src/text/nearest';

test.each([
  ['', '', 0], ['host', 'host', 0], ['host', '', 4],
  ['hosts', 'host', 1], ['hst', 'host', 1], ['hast', 'host', 1],
  ['hsot', 'host', 1], ['ohst', 'host', 1], ['hots', 'host', 1], ['ohts', 'host', 2],
  ['tsoh', 'host', 3], ['kitten', 'sitting', 3],
  // A part is changed once only, so that this is not two.
  ['ca', 'abc', 3],
])('from %j to %j it is %i', (a, b, distance) => {
  expect([editDistance(a, b), editDistance(b, a)]).toEqual([distance, distance]);
});

describe('the candidate that is meant', () => {
  test.each([
    ['hsot', ['host', 'port'], 'host'],
    ['prot', ['host', 'port'], 'port'],
    ['HOST', ['host', 'port'], 'host'],
    ['externalTraficPolicy', ['internalTrafficPolicy', 'externalTrafficPolicy'], 'externalTrafficPolicy'],
    ['Ingerss', ['Ingress', 'IngressClass'], 'Ingress'],
    ['ab', ['ba', 'xy'], 'ba'],
  ])('for %j among %j is %j', (name, candidates, meant) => {
    expect(nearest(name, candidates)).toBe(meant);
  });

  test.each([
    ['hsto', ['shot']], ['ohts', ['host']], ['team', ['host', 'port']], ['x', []], ['a'.repeat(101), ['a'.repeat(100)]],
  ])('for %j among %j is none', (name, candidates) => {
    expect(nearest(name, candidates)).toBeUndefined();
  });

  test('is the first of those that are as near', () => {
    expect(nearest('hsot', ['host', 'hsit'])).toBe('host');
    expect(nearest('hsot', ['hsit', 'host'])).toBe('hsit');
  });
});
