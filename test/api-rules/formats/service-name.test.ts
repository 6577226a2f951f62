import { isServiceName, serviceNameRefusedBy } from '../../../src/api-rules/formats/service-name';

test.each<unknown>(['a', 'web-1', 'a'.repeat(63)])('%j is the name of a Service', (value) => {
  expect(isServiceName(value)).toBe(true);
});

test('a digit may come first from Kubernetes 1.36 on', () => {
  expect(serviceNameRefusedBy('1web')).toEqual({ until: 35 });
  expect(serviceNameRefusedBy('Web')).toBeUndefined();
});

test.each<unknown>(['', '1web', 'Web', '-a', 'a-', 'a.b', 'a'.repeat(64), 5])('%j is not the name of a Service', (value) => {
  expect(isServiceName(value)).toBe(false);
});
