import { isBase64 } from '../../../src/api-rules/formats/base64';

test.each<unknown>(['', 'eA==', 'eHk=', 'eHh4', 'eHh4\neHh4'])('%j is base64', (value) => {
  expect(isBase64(value)).toBe(true);
});

test.each<unknown>(['e', 'eA=', 'eA', 'e A=', 'eA==eA==', '?', 5])('%j is not base64', (value) => {
  expect(isBase64(value)).toBe(false);
});
