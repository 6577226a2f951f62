import { container, refusals } from '../manifests';

test.each<[string, object]>([
  ['requests below limits', { requests: { cpu: '100m', memory: '128Mi' }, limits: { cpu: 1, memory: '0.5Gi' } }],
  ['the same amount in other words', { requests: { cpu: '1000m', memory: '1Gi' }, limits: { cpu: '1', memory: '1024Mi' } }],
  ['devices', { limits: { 'example.com/gpu': 1 }, requests: { 'example.com/gpu': '1' } }],
  ['large pages with memory', { limits: { 'hugepages-2Mi': '4Mi', 'memory': '1Gi' } }],
])('accepts %s', (_, resources) => {
  expect(refusals(container({ resources }))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    [
      'a request is above its limit',
      { requests: { cpu: '1.1' }, limits: { cpu: '1' } },
      ['pod/invalid-resources spec.template.spec.containers[0].resources.requests[cpu] must not be more than its limit'],
    ],
    [
      'an amount is negative',
      { limits: { cpu: '-1' } },
      ['pod/invalid-resources spec.template.spec.containers[0].resources.limits[cpu] must be a quantity such as 500m, 2, 128Mi or 1e3 and not negative'],
    ],
    [
      'an amount is no quantity',
      { limits: { memory: '128 MB' } },
      ['pod/invalid-resources spec.template.spec.containers[0].resources.limits[memory] must be a quantity such as 500m, 2, 128Mi or 1e3 and not negative'],
    ],
    [
      'a resource is unknown',
      { limits: { gpu: 1 } },
      ["pod/invalid-resources spec.template.spec.containers[0].resources.limits[gpu] must be 'cpu', 'memory', 'ephemeral-storage', 'hugepages-SIZE' or a name with a domain before '/'"],
    ],
    [
      'a device has no limit',
      { requests: { 'example.com/gpu': 1 } },
      ["pod/invalid-resources spec.template.spec.containers[0].resources.requests[example.com/gpu] must be in 'limits' too"],
    ],
    [
      'a device has another limit',
      { requests: { 'example.com/gpu': 1 }, limits: { 'example.com/gpu': 2 } },
      ['pod/invalid-resources spec.template.spec.containers[0].resources.requests[example.com/gpu] must be the same as its limit'],
    ],
    [
      'half a device is asked for',
      { limits: { 'example.com/gpu': '500m' } },
      ['pod/invalid-resources spec.template.spec.containers[0].resources.limits[example.com/gpu] must be a whole number'],
    ],
    [
      'large pages are cut',
      { limits: { 'hugepages-2Mi': '3Mi', 'memory': '1Gi' } },
      ['pod/invalid-resources spec.template.spec.containers[0].resources.limits[hugepages-2Mi] must be a multiple of the size of a page'],
    ],
    [
      'large pages come without memory',
      { limits: { 'hugepages-2Mi': '2Mi' } },
      ["pod/invalid-resources spec.template.spec.containers[0].resources must have 'cpu' or 'memory' when there are huge pages"],
    ],
  ])('if %s', (_, resources, expected) => {
    expect(refusals(container({ resources }))).toEqual(expected);
  });
});
