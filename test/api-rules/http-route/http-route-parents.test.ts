import { httpRoute, refusals } from '../manifests';

test.each<[string, object]>([
  ['listeners of one Gateway', { parentRefs: [{ name: 'gw', sectionName: 'a' }, { name: 'gw', sectionName: 'b' }] }],
  ['Gateways of one name', { parentRefs: [{ name: 'gw' }, { name: 'gw', namespace: 'infra' }] }],
])('accepts %s', (_, spec) => {
  expect(refusals(httpRoute(spec))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a Gateway is there twice',
      { parentRefs: [{ name: 'gw' }, { name: 'gw', kind: 'Gateway' }] },
      ['http-route/parent-twice spec.parentRefs[1].sectionName must not be used twice for the same parent'],
    ],
    [
      'a listener is named for one only',
      { parentRefs: [{ name: 'gw' }, { name: 'gw', sectionName: 'a' }] },
      ['http-route/parent-twice spec.parentRefs[1].sectionName must be given for every reference to the same parent'],
    ],
    ['the Gateway has no name', { parentRefs: [{}] }, ['http-route/invalid-parent spec.parentRefs[0].name must be given']],
    [
      'the group, the kind and the namespace are wrong',
      { parentRefs: [{ group: 'A', kind: '1', namespace: 'A', name: 'gw' }] },
      [
        'http-route/invalid-parent spec.parentRefs[0].group must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
        'http-route/invalid-parent spec.parentRefs[0].kind must be 1 to 63 letters, digits or hyphens that start with a letter',
        'http-route/invalid-parent spec.parentRefs[0].namespace must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit',
      ],
    ],
    [
      'the port and the listener are wrong',
      { parentRefs: [{ name: 'gw', port: 0, sectionName: 'A' }] },
      [
        'http-route/invalid-parent spec.parentRefs[0].sectionName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part',
        'http-route/invalid-parent spec.parentRefs[0].port must be a whole number from 1 to 65535',
      ],
    ],
    [
      'there are 33 parents',
      { parentRefs: Array.from({ length: 33 }, (_, i) => ({ name: `gw${i}` })) },
      ['http-route/invalid-parent spec.parentRefs must have at most 32 parents (unless the cluster has another version of the Gateway API)'],
    ],
  ])('if %s', (_, spec, expected) => {
    expect(refusals(httpRoute(spec))).toEqual(expected);
  });
});
