import { isPortName } from '../../../src/api-rules/formats/port-name';

test.each<unknown>(['a', 'http', 'grpc-web', '8a', 'http-management'])('%j is the name of a port', (value) => {
  expect(isPortName(value)).toBe(true);
});

test.each<unknown>(['', '80', 'HTTP', '-a', 'a-', 'a--b', 'a_b', 'http-management-', 80])('%j is not the name of a port', (value) => {
  expect(isPortName(value)).toBe(false);
});
