import { ApiObject, App, Chart } from 'cdk8s';
import { IConstruct } from 'constructs';

/**
 * Makes dependencies of charts and of API objects from those that users have declared, as cdk8s does before it writes an app.
 *
 * @returns whether charts depend on each other
 */
export function resolveDependencies(app: App): boolean {
  const all = app.node.findAll();
  let hasDependentCharts = false;

  for (const chart of all.filter((construct) => construct instanceof Chart)) {
    for (const child of chart.node.children.filter((construct) => construct instanceof Chart)) {
      chart.node.addDependency(child);
      hasDependentCharts = true;
    }
  }

  for (const { source, target } of declared(all)) {
    const [sourceChart, targetChart] = [Chart.of(source), Chart.of(target)];
    if (sourceChart !== targetChart) {
      sourceChart.node.addDependency(targetChart);
      hasDependentCharts = true;
    }
  }

  const objects = new Map<IConstruct, ApiObject[]>();
  for (const { source, target } of declared(all)) {
    const [targets, sources] = [objectsOf(target, objects), objectsOf(source, objects)];
    for (const targetObject of targets) {
      for (const sourceObject of sources) {
        if (targetObject !== sourceObject) {
          sourceObject.node.addDependency(targetObject);
        }
      }
    }
  }
  return hasDependentCharts;
}

interface Declared {
  readonly source: IConstruct;
  readonly target: IConstruct;
}

function declared(all: readonly IConstruct[]): Declared[] {
  return all.flatMap((source) => source.node.dependencies.map((target) => ({ source, target })));
}

/** The objects below a construct that are in the same chart as itself. */
function objectsOf(construct: IConstruct, known: Map<IConstruct, ApiObject[]>): ApiObject[] {
  let objects = known.get(construct);
  if (objects === undefined) {
    const chart = Chart.of(construct);
    objects = construct.node.findAll().filter((child): child is ApiObject => child instanceof ApiObject && Chart.of(child) === chart);
    known.set(construct, objects);
  }
  return objects;
}
