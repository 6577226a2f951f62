import { IConstruct } from 'constructs';
import { PropertyProblem } from './invalid';
import { judge } from '../rules/judge';
import { Problem } from '../rules/problem';
import { TargetCluster } from '../target-cluster';

/**
 * What the API server would refuse in a rendered manifest, in terms of the
 * properties that it was rendered from.
 *
 * @param rename the property of a field, where it is not the field's own path
 */
export function judged(scope: IConstruct, manifest: unknown, rename: (field: string) => string = (field) => field): PropertyProblem[] {
  const { nodePortRange, minVersion } = TargetCluster.of(scope);
  const problems: Problem[] = judge(manifest, { nodePortRange, minMinor: minVersion.minor });
  return problems.map(({ field, value, rule, fix }) => ({
    property: rename(field.replace(/^(spec|metadata)\./, '')),
    rule,
    ...(value === undefined ? {} : { value }),
    fix,
  }));
}
