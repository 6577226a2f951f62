import { ApiObject, Chart } from 'cdk8s';
import { inDependencyOrder } from './dependency-order';
import { unwritableValues } from '../../manifest/unwritable';
import { invalidConstruct } from '../../text/invalid';

/** The objects of a chart in the order in which they are to be applied; those of charts within it are theirs. */
export function chartObjects(chart: Chart): ApiObject[] {
  return inDependencyOrder(chart.node).filter((construct): construct is ApiObject => construct instanceof ApiObject && Chart.of(construct) === chart);
}

/** The manifests of a chart, by its own method if a subclass has one. */
export function chartManifests(chart: Chart): any[] {
  // That of cdk8s validates the whole app, and resolves all of its dependencies, before it does this.
  return chart.toJson === Chart.prototype.toJson ? chartObjects(chart).map(manifestOf) : Object.values(chart.toJson());
}

/** What an object renders, if it can be written. */
export function manifestOf(apiObject: ApiObject): any {
  const manifest = apiObject.toJson();
  const problems = unwritableValues(manifest).map(({ field, ...value }) => ({ property: field, ...value }));
  if (problems.length > 0) {
    throw invalidConstruct(apiObject, apiObject.kind, problems);
  }
  return manifest;
}
