import { Construct } from 'constructs';
import { invalidConstruct, invalidValue, sentenceOf } from '../../src/text/invalid';
import { testChart } from '../util';

const PORT = { property: 'port', rule: 'must be a whole number from 1 to 65535', value: 0, fix: 'write for example 80' };
const PATH = { property: 'path', rule: 'must be given', fix: "write for example '/'" };

describe('a problem as a sentence', () => {
  test('names the property, the rule, the value and the way out', () => {
    expect(sentenceOf(PORT)).toBe("'port' must be a whole number from 1 to 65535, got 0; write for example 80");
  });

  test('shows no value where there is none to show', () => {
    expect(sentenceOf(PATH)).toBe("'path' must be given; write for example '/'");
  });

  test('says so if the value is missing', () => {
    expect(sentenceOf({ ...PORT, value: undefined })).toContain(', got nothing;');
  });

  test('stays one line, whatever the key is', () => {
    expect(sentenceOf({ ...PORT, property: "labels[a\n  [test/Web] 'x' must]" })).toMatch(/^'labels\[a\\u000a {2}\[test\/Web\] 'x' must\]' must be [^\n]*$/);
  });
});

test('all problems of a construct are reported at once, each with its place', () => {
  const web = new Construct(testChart(), 'Web');
  expect(invalidConstruct(web, 'NodePortService', [PORT, PATH]).message).toBe([
    'invalid NodePortService:',
    "  [test/Web] 'port' must be a whole number from 1 to 65535, got 0; write for example 80",
    "  [test/Web] 'path' must be given; write for example '/'",
  ].join('\n'));
});

test('the same problem is reported once', () => {
  expect(invalidConstruct(new Construct(testChart(), 'Web'), 'NodePortService', [PORT, PATH, PORT]).message.split('\n')).toHaveLength(3);
});

test('a value has no place', () => {
  expect(invalidValue('AllowedClients.cidrs', [PORT, PATH]).message).toBe([
    'invalid AllowedClients.cidrs:',
    "  'port' must be a whole number from 1 to 65535, got 0; write for example 80",
    "  'path' must be given; write for example '/'",
  ].join('\n'));
});
