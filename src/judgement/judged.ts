import { IConstruct } from 'constructs';
import { Problem } from '../api-rules/problem';
import { lateRules } from '../late';
import { unwritableValues } from '../manifest/unwritable';
import { PropertyProblem } from '../text/invalid';
import { TargetCluster } from '../values/target-cluster';

/**
 * What the API server would refuse in a rendered manifest, in terms of the
 * properties that it was rendered from.
 *
 * @param rename the property of a field, where it is not the field's own path
 */
export function judged(scope: IConstruct, manifest: unknown, rename: (field: string) => string = (field) => field): PropertyProblem[] {
  const { nodePortRange, minVersion, maxVersion } = TargetCluster._of(scope);
  const { judge } = lateRules();
  const refused = judge(manifest, { nodePortRange, minMinor: minVersion.minor, maxMinor: maxVersion.minor });
  // The rules speak of wrong numbers themselves, and of some keys.
  const unwritable = unwritableValues(manifest).filter(({ field, value }) => typeof value === 'string' && !refused.some((problem) => problem.field === field));
  const problems: Omit<Problem, 'id'>[] = [...refused, ...unwritable];
  return problems.map(({ field, value, rule, fix }) => ({
    property: rename(field.replace(/^(spec|metadata)\./, '')),
    rule,
    ...(value === undefined ? {} : { value }),
    fix,
  }));
}
