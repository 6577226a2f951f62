import { IConstruct } from 'constructs';
import { PropertyProblem } from './invalid';
import { lateRules } from './late';
import { Problem } from '../rules/problem';
import { TargetCluster } from '../target-cluster';

/**
 * What the API server would refuse in a rendered manifest, in terms of the
 * properties that it was rendered from.
 *
 * @param rename the property of a field, where it is not the field's own path
 */
export function judged(scope: IConstruct, manifest: unknown, rename: (field: string) => string = (field) => field): PropertyProblem[] {
  const { nodePortRange, minVersion, maxVersion } = TargetCluster.of(scope);
  const { judge } = lateRules();
  const problems: Omit<Problem, 'id'>[] = [...judge(manifest, { nodePortRange, minMinor: minVersion.minor, maxMinor: maxVersion.minor }), ...unwritable(manifest, '')];
  return problems.map(({ field, value, rule, fix }) => ({
    property: rename(field.replace(/^(spec|metadata)\./, '')),
    rule,
    ...(value === undefined ? {} : { value }),
    fix,
  }));
}

const UNWRITABLE_KEY = 'constructor';

/** The maps that cdk8s cannot write, because by this key it takes them for objects of a class. */
function unwritable(value: unknown, path: string, found: Omit<Problem, 'id'>[] = []): Omit<Problem, 'id'>[] {
  if (value === null || typeof value !== 'object') {
    return found;
  }
  for (const key in value) {
    const item = (value as { [key: string]: unknown })[key];
    if (key === UNWRITABLE_KEY) {
      found.push({ field: `${path}[${key}]`, value: key, rule: 'must have another key, because cdk8s cannot write this one', fix: 'choose another key' });
    } else if (typeof item === 'object') {
      unwritable(item, path === '' ? key : `${path}.${key}`, found);
    }
  }
  return found;
}
