import { measured, refusals } from '../manifests';

test.each<[string, object]>([
  ['utilization', { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } }],
  ['an amount', { type: 'ContainerResource', containerResource: { name: 'memory', container: 'main', target: { type: 'AverageValue', averageValue: '128Mi' } } }],
  ['a metric of pods', { type: 'Pods', pods: { metric: { name: 'requests' }, target: { type: 'AverageValue', averageValue: 100 } } }],
  ['a metric of an object with both values', { type: 'Object', object: { describedObject: { kind: 'Service', name: 'web' }, metric: { name: 'requests' }, target: { type: 'Value', value: '1k', averageValue: '1' } } }],
])('accepts %s', (_, metric) => {
  expect(refusals(measured(metric))).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['the type is unknown', { type: 'Cpu' }, ['autoscaler/invalid-metric spec.metrics[0].type must be Object, External, Pods, Resource or ContainerResource']],
    ['the source is missing', { type: 'Resource' }, ["autoscaler/invalid-metric spec.metrics[0].resource must be given when 'type' is Resource"]],
    [
      'another source is there',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } }, pods: {} },
      ["autoscaler/invalid-metric spec.metrics[0].pods must not be set unless 'type' is Pods"],
    ],
    [
      'the resource has no name',
      { type: 'Resource', resource: { target: { type: 'Utilization', averageUtilization: 80 } } },
      ['autoscaler/invalid-metric spec.metrics[0].resource.name must be given'],
    ],
    [
      'no value is given',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization' } } },
      ["autoscaler/invalid-metric-target spec.metrics[0].resource.target.averageUtilization must be given when there is no 'averageValue'"],
    ],
    [
      'two values are given',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80, averageValue: '1' } } },
      ["autoscaler/invalid-metric-target spec.metrics[0].resource.target.averageUtilization must not be set together with 'averageValue'"],
    ],
    [
      'the utilization is 0',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 0 } } },
      ['autoscaler/invalid-metric-target spec.metrics[0].resource.target.averageUtilization must be at least 1'],
    ],
    [
      'the type of the target is unknown',
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Percent', averageUtilization: 80 } } },
      ['autoscaler/invalid-metric-target spec.metrics[0].resource.target.type must be Utilization, Value or AverageValue'],
    ],
    [
      'the resource of a container is unknown',
      { type: 'ContainerResource', containerResource: { name: 'pods', container: 'Main', target: { type: 'Utilization', averageUtilization: 80 } } },
      [
        'autoscaler/invalid-metric spec.metrics[0].containerResource.name must be a resource of containers',
        'autoscaler/invalid-metric spec.metrics[0].containerResource.container must be 1 to 63 lower-case letters, digits or hyphens that start and end with a letter or a digit',
      ],
    ],
    [
      'a metric of pods has no average',
      { type: 'Pods', pods: { metric: { name: 'requests' }, target: { type: 'Value', value: '1' } } },
      ['autoscaler/invalid-metric-target spec.metrics[0].pods.target.averageValue must be given'],
    ],
    [
      'the name of a metric has a slash',
      { type: 'Pods', pods: { metric: { name: 'a/b' }, target: { type: 'AverageValue', averageValue: '1' } } },
      ["autoscaler/invalid-metric spec.metrics[0].pods.metric.name must not be '.' or '..' and must not contain '/' or '%'"],
    ],
    [
      'the amount is nothing',
      { type: 'External', external: { metric: { name: 'queue' }, target: { type: 'Value', value: '0' } } },
      ['autoscaler/invalid-metric-target spec.metrics[0].external.target.value must be a quantity such as 500m, 2, 128Mi or 1e3 and more than nothing'],
    ],
    [
      'the amount is no quantity',
      { type: 'External', external: { metric: { name: 'queue' }, target: { type: 'Value', value: '5 items' } } },
      ['autoscaler/invalid-metric-target spec.metrics[0].external.target.value must be a quantity such as 500m, 2, 128Mi or 1e3 and more than nothing'],
    ],
    [
      'a metric has no name',
      { type: 'External', external: { target: { type: 'Value', value: '5' } } },
      ['autoscaler/invalid-metric spec.metrics[0].external.metric.name must be given'],
    ],
    [
      'an object is not named',
      { type: 'Object', object: { metric: { name: 'requests' }, target: { type: 'Value', value: '1k' } } },
      [
        'autoscaler/invalid-target spec.metrics[0].object.describedObject.kind must be given',
        'autoscaler/invalid-target spec.metrics[0].object.describedObject.name must be given',
      ],
    ],
  ])('if %s', (_, metric, expected) => {
    expect(refusals(measured(metric))).toEqual(expected);
  });
});
