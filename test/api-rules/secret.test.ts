import { refusals, secret } from './manifests';

test.each<[string, object]>([
  ['a certificate with its key', { type: 'kubernetes.io/tls', data: { 'tls.crt': 'eA==', 'tls.key': 'eA==' } }],
  ['a certificate in plain text', { type: 'kubernetes.io/tls', stringData: { 'tls.crt': 'x', 'tls.key': 'y' } }],
  ['a password alone', { type: 'kubernetes.io/basic-auth', stringData: { password: 'x' } }],
  ['logins of registries', { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '{"auths":{}}' } }],
  ['encoded logins of registries', { type: 'kubernetes.io/dockercfg', data: { '.dockercfg': 'e30=' } }],
  ['any type of others', { type: 'example.com/token' }],
])('accepts %s', (_, fields) => {
  expect(refusals(secret(fields))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a certificate has no key',
      { type: 'kubernetes.io/tls', data: { 'tls.crt': 'eA==' } },
      ["object/invalid-data data[tls.key] must be given when 'type' is kubernetes.io/tls"],
    ],
    [
      'a key is a path',
      { stringData: { 'a/b': 'x' } },
      ["object/invalid-data stringData[a/b] must be 1 to 253 letters, digits, '-', '_' or '.', not '.' alone and not starting with '..'"],
    ],
    ['a value is no base64', { data: { a: 'plain text' } }, ['object/invalid-data data[a] must be base64']],
    [
      'a key for SSH is empty',
      { type: 'kubernetes.io/ssh-auth', data: { 'ssh-privatekey': '' } },
      ["object/invalid-data data[ssh-privatekey] must be given when 'type' is kubernetes.io/ssh-auth"],
    ],
    [
      'a login has neither name nor password',
      { type: 'kubernetes.io/basic-auth' },
      ["object/invalid-data data[username] must be given when 'type' is kubernetes.io/basic-auth"],
    ],
    [
      'logins of registries are not in JSON',
      { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': '10.0.0.0/33' } },
      ['object/invalid-data data[.dockerconfigjson] must be an object in JSON'],
    ],
    [
      'logins of registries are a list',
      { type: 'kubernetes.io/dockercfg', data: { '.dockercfg': 'W10=' } },
      ['object/invalid-data data[.dockercfg] must be an object in JSON'],
    ],
    ['it is too large', { stringData: { a: 'x'.repeat(1048577) } }, ['object/invalid-data data must have at most 1048576 bytes in all values']],
  ])('if %s', (_, fields, expected) => {
    expect(refusals(secret(fields))).toEqual(expected);
  });
});
