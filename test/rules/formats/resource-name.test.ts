import { isContainerResource } from '../../../src/rules/formats/resource-name';

test.each<unknown>(['cpu', 'memory', 'ephemeral-storage', 'hugepages-2Mi', 'example.com/gpu', 'kubernetes.io/x'])('%j is a resource of containers', (value) => {
  expect(isContainerResource(value)).toBe(true);
});

test.each<unknown>(['', 'pods', 'gpu', 'a/b/c', 'requests.example.com/gpu', '-/x', 5])('%j is not a resource of containers', (value) => {
  expect(isContainerResource(value)).toBe(false);
});
