import { Fields } from '../fields';
import { DNS_LABEL_RULE, isDnsLabel } from '../formats/dns-label';
import { isPathSegment, PATH_SEGMENT_RULE } from '../formats/path-segment';
import { parseQuantity, QUANTITY_RULE } from '../formats/quantity';
import { isContainerResource } from '../formats/resource-name';
import { judgeVersionedReference } from '../object-reference';

/** The field that holds the source of a metric, by the type of the metric. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['Object', 'object'],
  ['External', 'external'],
  ['Pods', 'pods'],
  ['Resource', 'resource'],
  ['ContainerResource', 'containerResource'],
]);

/** What an autoscaler measures, and the value that it aims at. */
export function judgeMetric(metric: Fields): void {
  const expected = SOURCES.get(metric.text('type') ?? '');
  if (expected === undefined) {
    metric.refuse('autoscaler/invalid-metric', 'type', 'must be Object, External, Pods, Resource or ContainerResource', 'correct it');
  } else if (!metric.has(expected)) {
    metric.refuse('autoscaler/invalid-metric', expected, `must be given when 'type' is ${metric.text('type')}`, 'describe the metric');
  }
  for (const [type, name] of SOURCES) {
    if (metric.has(name) && name !== expected) {
      metric.refuse('autoscaler/invalid-metric', name, `must not be set unless 'type' is ${type}`, 'write one metric for each source');
    }
  }
  const source = expected === undefined ? undefined : metric.child(expected);
  if (source !== undefined) {
    judgeSource(source, metric.text('type') ?? '');
  }
}

function judgeSource(source: Fields, type: string): void {
  const target = source.childOrEmpty('target');
  const isResource = type === 'Resource' || type === 'ContainerResource';
  judgeTarget(target);
  if (isResource) {
    judgeResource(source, type);
  } else {
    judgeIdentifier(source.childOrEmpty('metric'));
  }
  if (type === 'Object') {
    judgeVersionedReference(source.childOrEmpty('describedObject'), 'autoscaler/invalid-target', { needsGroup: false });
  }
  judgeChoice(target, type);
}

/** Which values must be given depends on what is measured. */
function judgeChoice(target: Fields, type: string): void {
  const hasAverage = target.has('averageValue');
  if (type === 'Pods') {
    if (!hasAverage) {
      target.refuse('autoscaler/invalid-metric-target', 'averageValue', 'must be given', 'write the value to aim at');
    }
    return;
  }
  const other = type === 'Resource' || type === 'ContainerResource' ? 'averageUtilization' : 'value';
  if (!target.has(other) && !hasAverage) {
    target.refuse('autoscaler/invalid-metric-target', other, "must be given when there is no 'averageValue'", 'write the value to aim at');
  } else if (target.has(other) && hasAverage && type !== 'Object') {
    target.refuse('autoscaler/invalid-metric-target', other, "must not be set together with 'averageValue'", 'keep one of them');
  }
}

function judgeResource(source: Fields, type: string): void {
  const name = source.text('name') ?? '';
  if (name === '') {
    source.refuse('autoscaler/invalid-metric', 'name', 'must be given', "write the resource, such as 'cpu'");
  }
  if (type === 'ContainerResource') {
    if (name !== '' && !isContainerResource(name)) {
      source.refuse('autoscaler/invalid-metric', 'name', 'must be a resource of containers', "write the resource, such as 'cpu'");
    }
    if (!isDnsLabel(source.text('container') ?? '')) {
      source.refuse('autoscaler/invalid-metric', 'container', DNS_LABEL_RULE, 'write the name of a container');
    }
  }
}

function judgeIdentifier(identifier: Fields): void {
  const name = identifier.text('name') ?? '';
  if (!isPathSegment(name)) {
    identifier.refuse('autoscaler/invalid-metric', 'name', name === '' ? 'must be given' : PATH_SEGMENT_RULE, 'write the name of the metric');
  }
}

function judgeTarget(target: Fields): void {
  const type = target.text('type') ?? '';
  if (!['Utilization', 'Value', 'AverageValue'].includes(type)) {
    target.refuse('autoscaler/invalid-metric-target', 'type', 'must be Utilization, Value or AverageValue', 'correct it');
  }
  for (const name of ['value', 'averageValue']) {
    const amount = parseQuantity(target.raw(name));
    if (target.has(name) && (amount === undefined || amount <= 0n)) {
      target.refuse('autoscaler/invalid-metric-target', name, `${QUANTITY_RULE} and more than nothing`, 'write the value to aim at');
    }
  }
  const utilization = target.whole('averageUtilization');
  if (utilization !== undefined && utilization < 1) {
    target.refuse('autoscaler/invalid-metric-target', 'averageUtilization', 'must be at least 1', 'write the percentage to aim at');
  }
}
