import { Fields } from './fields';
import { BASE64_RULE, decodedSize, isBase64 } from './formats/base64';
import { CONFIG_KEY_RULE, isConfigKey } from './formats/config-key';

const LARGEST = 1024 * 1024;

/** The rules for a ConfigMap. */
export function judgeConfigMap(configMap: Fields): void {
  let size = 0;
  const keys = new Set<string>();
  configMap.eachEntry('data', (key, text, data) => {
    keys.add(key);
    size += Buffer.byteLength(text);
    judgeKey(data, key);
  });
  configMap.eachEntry('binaryData', (key, text, data) => {
    size += decodedSize(text);
    judgeKey(data, key);
    judgeBase64(data, key, text);
    if (keys.has(key)) {
      configMap.problems.add({ id: 'object/invalid-data', field: data.pathOfKey(key), value: key, rule: "must not be a key of 'data' too", fix: 'keep one of them' });
    }
  });
  refuseIfTooLarge(configMap, size);
}

/** Judges one key of a ConfigMap or a Secret. */
export function judgeKey(data: Fields, key: string): void {
  if (!isConfigKey(key)) {
    data.problems.add({ id: 'object/invalid-data', field: data.pathOfKey(key), value: key, rule: CONFIG_KEY_RULE, fix: 'correct the key' });
  }
}

/** Judges one value that stands for bytes; it may be secret and so is not shown. */
export function judgeBase64(data: Fields, key: string, text: string): void {
  if (!isBase64(text)) {
    data.problems.add({ id: 'object/invalid-data', field: data.pathOfKey(key), value: undefined, rule: BASE64_RULE, fix: 'encode it, or write plain text in the field for texts' });
  }
}

/** Judges the size of all values together. */
export function refuseIfTooLarge(owner: Fields, size: number): void {
  if (size > LARGEST) {
    owner.problems.add({
      id: 'object/invalid-data',
      field: 'data',
      value: size,
      rule: `must have at most ${LARGEST} bytes in all values`,
      fix: 'keep large files in a volume or an image',
    });
  }
}
