import { isContainerResource, isExtendedResource, mayBeOvercommitted, pageSizeOf } from '../../../src/api-rules/formats/resource-name';

test.each<unknown>(['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'example.com/gpu', 'kubernetes.io/x'])('%j is a resource of containers', (value) => {
  expect(isContainerResource(value)).toBe(true);
});

test.each<unknown>(['', 'pods', 'gpu', 'a/b/c', 'requests.example.com/gpu', '-/x', 5])('%j is not a resource of containers', (value) => {
  expect(isContainerResource(value)).toBe(false);
});

test('devices and large pages cannot be promised twice', () => {
  expect(['cpu', 'example.com/gpu', 'hugepages-2Mi'].map(mayBeOvercommitted)).toEqual([true, false, false]);
  expect(['cpu', 'example.com/gpu', 'a.kubernetes.io/x'].map(isExtendedResource)).toEqual([false, true, false]);
  expect(pageSizeOf('hugepages-2Mi')).toBe('2Mi');
});
