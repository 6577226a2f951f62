import { judgeBase64, judgeKey, refuseIfTooLarge } from './config-map';
import { Fields } from './fields';
import { decodedSize } from './formats/base64';

/** The keys that the types of Secrets must have. */
const REQUIRED_KEYS: Readonly<Record<string, readonly string[]>> = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
};

/** The rules for a Secret. Its values are never shown. */
export function judgeSecret(secret: Fields): void {
  let size = 0;
  const values = new Map<string, string>();
  secret.eachEntry('data', (key, text, field) => {
    judgeKey(secret, key, field);
    values.set(key, text);
    size += decodedSize(text);
    judgeBase64(secret, text, field);
  });
  secret.eachEntry('stringData', (key, text, field) => {
    judgeKey(secret, key, field);
    size += Buffer.byteLength(text) - decodedSize(values.get(key) ?? '');
    values.set(key, text);
  });
  refuseIfTooLarge(secret, size);
  judgeRequiredKeys(secret, values);
}

function judgeRequiredKeys(secret: Fields, values: ReadonlyMap<string, string>): void {
  const type = secret.text('type') ?? '';
  for (const key of Object.prototype.hasOwnProperty.call(REQUIRED_KEYS, type) ? REQUIRED_KEYS[type] : []) {
    refuseUnless(secret, values.has(key), key, type);
  }
  if (type === 'kubernetes.io/ssh-auth') {
    refuseUnless(secret, (values.get('ssh-privatekey') ?? '') !== '', 'ssh-privatekey', type);
  }
  if (type === 'kubernetes.io/basic-auth') {
    refuseUnless(secret, values.has('username') || values.has('password'), 'username', type);
  }
}

function refuseUnless(secret: Fields, isThere: boolean, key: string, type: string): void {
  if (!isThere) {
    secret.problems.add({
      id: 'M-11',
      field: `data[${key}]`,
      value: undefined,
      rule: `must be given when 'type' is ${type}`,
      fix: 'add it, or omit the type',
    });
  }
}
