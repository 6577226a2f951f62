import { named, OPTIONS, refusals } from './manifests';
import { judge } from '../../src/api-rules/judge';

test.each<[string, object]>([
  ['a name', { name: 'web' }],
  ['a name of 253 characters', { name: 'a'.repeat(253) }],
  ['the start of a generated name', { generateName: 'web-' }],
  ['a namespace', { name: 'web', namespace: 'team-a' }],
  ['labels with and without a domain', { name: 'web', labels: { 'app': 'web', 'app.kubernetes.io/name': '', 'x': 'a'.repeat(63) } }],
  ['capitals in the domain of an annotation', { name: 'web', annotations: { 'Example.COM/key': 'any text\nat all' } }],
  ['262144 bytes of annotations', { name: 'web', annotations: { a: 'x'.repeat(262143) } }],
  ['an owner that is named twice', { name: 'web', ownerReferences: Array(2).fill({ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: '1', controller: true }) }],
  ['an owner', { name: 'web', ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', uid: '1', controller: true }] }],
  ['finalizers of Kubernetes and of others', { name: 'web', finalizers: ['kubernetes', 'example.com/cleanup'] }],
])('accepts %s', (_, metadata) => {
  expect(refusals(named(metadata))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['there is no name', {}, ['object/no-name metadata.name must be given']],
    ['the name is empty', { name: '' }, ['object/no-name metadata.name must be given']],
    [
      'the name has a capital',
      { name: 'Web' },
      ['object/invalid-name metadata.name must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the name is too long',
      { name: 'a'.repeat(254) },
      ['object/invalid-name metadata.name must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    ['the name is a number', { name: 5 }, ['object/malformed metadata.name must be a text', 'object/no-name metadata.name must be given']],
    [
      'the start of a generated name has a capital',
      { generateName: 'Web-' },
      ['object/invalid-name metadata.generateName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'letters cannot follow the start of a generated name',
      { generateName: 'web.-' },
      ['object/invalid-name metadata.generateName must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part'],
    ],
    [
      'the namespace has an underscore',
      { name: 'web', namespace: 'Bad_NS' },
      ['object/invalid-namespace metadata.namespace must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'the namespace has a dot',
      { name: 'web', namespace: 'a.b' },
      ['object/invalid-namespace metadata.namespace must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit'],
    ],
    [
      'the key of a label has two slashes',
      { name: 'web', labels: { 'a/b/c': 'x' } },
      ["object/invalid-label metadata.labels[a/b/c] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'the value of a label has a blank',
      { name: 'web', labels: { app: 'my app' } },
      ["object/invalid-label metadata.labels[app] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit"],
    ],
    [
      'the value of a label is too long',
      { name: 'web', labels: { app: 'a'.repeat(64) } },
      ["object/invalid-label metadata.labels[app] must be empty, or at most 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit"],
    ],
    ['the value of a label is no text', { name: 'web', labels: { app: true } }, ['object/malformed metadata.labels[app] must be a text']],
    ['labels are a list', { name: 'web', labels: ['app'] }, ['object/malformed metadata.labels must be an object with fields']],
    [
      'the key of an annotation is empty',
      { name: 'web', annotations: { '': 'x' } },
      ["object/invalid-annotation metadata.annotations[] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'the value of an annotation is no text',
      { name: 'web', annotations: { 'prometheus.io/port': 9090 } },
      ['object/malformed metadata.annotations[prometheus.io/port] must be a text'],
    ],
    [
      'there are too many bytes of annotations',
      { name: 'web', annotations: { a: 'x'.repeat(262144) } },
      ['object/invalid-annotation metadata.annotations must have at most 262144 bytes in all keys and values'],
    ],
    [
      'an owner is not complete',
      { name: 'web', ownerReferences: [{ apiVersion: 'apps/', name: 'web' }] },
      [
        'object/invalid-owner-or-finalizer metadata.ownerReferences[0].apiVersion must be given with a version',
        'object/invalid-owner-or-finalizer metadata.ownerReferences[0].kind must be given',
        'object/invalid-owner-or-finalizer metadata.ownerReferences[0].uid must be given',
      ],
    ],
    [
      'an owner is an Event',
      { name: 'web', ownerReferences: [{ apiVersion: 'v1', kind: 'Event', name: 'x', uid: '1' }] },
      ['object/invalid-owner-or-finalizer metadata.ownerReferences[0].kind must not be Event'],
    ],
    [
      'two owners are controllers',
      { name: 'web', ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: '1', controller: true }, { apiVersion: 'v1', kind: 'Pod', name: 'b', uid: '2', controller: true }] },
      ['object/invalid-owner-or-finalizer metadata.ownerReferences[1].controller must be true for one owner only'],
    ],
    ['a finalizer has no domain', { name: 'web', finalizers: ['cleanup'] }, ["object/invalid-owner-or-finalizer metadata.finalizers[0] must start with a domain and '/'"]],
    [
      'a finalizer is no qualified name',
      { name: 'web', finalizers: ['-'] },
      ["object/invalid-owner-or-finalizer metadata.finalizers[0] must be 1 to 63 letters, digits, '-', '_' or '.' that start and end with a letter or a digit, optionally after a domain and '/'"],
    ],
    [
      'finalizers contradict each other',
      { name: 'web', finalizers: ['orphan', 'foregroundDeletion'] },
      ["object/invalid-owner-or-finalizer metadata.finalizers must not have both 'orphan' and 'foregroundDeletion'"],
    ],
  ])('if %s', (_, metadata, expected) => {
    expect(refusals(named(metadata))).toEqual(expected);
  });
});

test('an owner that is nested without end ends nothing', () => {
  const deep = Array.from({ length: 10_000 }).reduce((inner) => [inner], 'x' as unknown);
  const owner = { apiVersion: 'v1', kind: 'Pod', name: 'a', uid: '1', controller: true };
  const owners = ['uid', 'name', 'blockOwnerDeletion'].map((field) => ({ ...owner, [field]: deep }));
  // No server is asked about it: JSON cannot be nested that deeply.
  const problems = judge(named({ name: 'web', ownerReferences: owners }), OPTIONS);
  expect(problems.map(({ id, field, rule }) => `${id} ${field} ${rule}`)).toContain('object/invalid-owner-or-finalizer metadata.ownerReferences[1].controller must be true for one owner only');
});
