import { judgeBase64, judgeKey, refuseIfTooLarge } from './config-map';
import { Fields } from './fields';
import { decodedSize } from './formats/base64';

/** The keys that the types of Secrets must have. */
const REQUIRED_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['kubernetes.io/tls', ['tls.crt', 'tls.key']],
  ['kubernetes.io/dockercfg', ['.dockercfg']],
  ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson']],
]);

const REGISTRY_TYPES = ['kubernetes.io/dockercfg', 'kubernetes.io/dockerconfigjson'];

/** The rules for a Secret. Its values are never shown. */
export function judgeSecret(secret: Fields): void {
  let size = 0;
  const values = new Map<string, string>();
  secret.eachEntry('data', (key, text, data) => {
    judgeKey(data, key);
    values.set(key, text);
    size += decodedSize(text);
    judgeBase64(data, key, text);
  });
  secret.eachEntry('stringData', (key, text, data) => {
    judgeKey(data, key);
    size += Buffer.byteLength(text) - decodedSize(values.get(key) ?? '');
    values.set(key, text);
  });
  refuseIfTooLarge(secret, size);
  judgeRequiredKeys(secret, values);
  judgeRegistries(secret);
}

/** The logins of registries are read by the server itself. */
function judgeRegistries(secret: Fields): void {
  const type = secret.text('type') ?? '';
  if (!REGISTRY_TYPES.includes(type)) {
    return;
  }
  const [key] = REQUIRED_KEYS.get(type)!;
  const plain = secret.child('stringData')?.text(key);
  const encoded = secret.child('data')?.text(key);
  const text = plain ?? (encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString());
  if (text !== undefined && !isJsonObject(text)) {
    secret.problems.add({ id: 'object/invalid-data', field: `data[${key}]`, value: undefined, rule: 'must be an object in JSON', fix: 'correct it' });
  }
}

function isJsonObject(text: string): boolean {
  try {
    const value = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}

function judgeRequiredKeys(secret: Fields, values: ReadonlyMap<string, string>): void {
  const type = secret.text('type') ?? '';
  for (const key of REQUIRED_KEYS.get(type) ?? []) {
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
      id: 'object/invalid-data',
      field: `data[${key}]`,
      value: undefined,
      rule: `must be given when 'type' is ${type}`,
      fix: 'add it, or omit the type',
    });
  }
}
