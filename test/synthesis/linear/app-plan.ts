import { ApiObject, App, AppProps, Chart, IResolver, JsonPatch, Lazy, ResolutionContext, YamlOutputType } from 'cdk8s';
import { Construct, DependencyGroup, IConstruct } from 'constructs';
import fc from 'fast-check';

/** An app as plain data, from which the same app can be built with several classes. */
export interface AppPlan {
  readonly props: AppProps;
  readonly nodes: readonly NodePlan[];
  /** Who depends on whom, by places in the list of all constructs. */
  readonly dependencies: readonly { readonly source: number; readonly targets: readonly number[]; readonly asGroup: boolean }[];
  /** Who is removed, and whose place is taken by another object. */
  readonly removed: readonly number[];
  readonly invalid: readonly number[];
}

export interface NodePlan {
  readonly parent: number;
  readonly kind: 'chart' | 'own chart' | 'object' | 'broken object' | 'construct';
  readonly id: string;
  readonly name?: string;
  readonly noHashes?: boolean;
}

/** A chart that renders in its own way, in which some manifests are missing. */
class OwnChart extends Chart {
  public toJson(): any[] {
    return [undefined, ...super.toJson().map((manifest) => ({ ...manifest, own: true }))];
  }
}

class Shouting implements IResolver {
  public resolve(context: ResolutionContext): void {
    if (context.value === 'loud') {
      context.replaceValue('LOUD');
    }
  }
}

const OUTPUT_TYPES = [
  YamlOutputType.FILE_PER_APP,
  YamlOutputType.FILE_PER_CHART,
  YamlOutputType.FILE_PER_RESOURCE,
  YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
];

const rarely = (places: fc.Arbitrary<number[]>) => fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: places });

export const appPlans: fc.Arbitrary<AppPlan> = fc.record({
  props: fc.record({
    yamlOutputType: fc.constantFrom(...OUTPUT_TYPES),
    outputFileExtension: fc.constantFrom('.k8s.yaml', '.yml'),
    recordConstructMetadata: fc.boolean(),
    resolvers: fc.constantFrom([], [new Shouting()]),
  }, { requiredKeys: ['yamlOutputType'] }),
  nodes: fc.array(
    fc.record({
      parent: fc.nat(),
      kind: fc.oneof(
        { weight: 6, arbitrary: fc.constant('object' as const) },
        { weight: 5, arbitrary: fc.constant('chart' as const) },
        { weight: 2, arbitrary: fc.constant('construct' as const) },
        { weight: 1, arbitrary: fc.constant('own chart' as const) },
        { weight: 1, arbitrary: fc.constantFrom('object' as const, 'object' as const, 'broken object' as const) },
      ),
      id: fc.constantFrom('1', '0', '10', '4294967295', '01', 'a', 'b', 'Web', 'web_1', 'a/b', 'Default', 'x'.repeat(80)),
      name: fc.option(fc.constantFrom('same', 'other', 'a/b'), { nil: undefined }),
      noHashes: fc.boolean(),
    }),
    { maxLength: 16 },
  ),
  dependencies: fc.array(
    fc.record({ source: fc.nat(), targets: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }), asGroup: fc.boolean() }),
    { maxLength: 5 },
  ),
  removed: rarely(fc.array(fc.nat(), { maxLength: 2 })),
  invalid: rarely(fc.array(fc.nat(), { maxLength: 3 })),
});

/** Defines in an app what a plan says, as far as cdk8s lets it. */
export function define(app: App, { nodes, dependencies, removed, invalid }: AppPlan): void {
  const all: IConstruct[] = [app];
  nodes.forEach((node, i) => {
    // Only charts, and few other constructs, stand right below the app.
    const scopes = node.kind === 'object' ? all.filter(isInChart) : all;
    const scope = scopes[node.parent % scopes.length];
    if (scope !== undefined && scope.node.tryFindChild(node.id) === undefined) {
      try {
        all.push(child(scope as Construct, node, i));
      } catch {
        return; // an object that is in no chart
      }
    }
  });
  for (const { source, targets, asGroup } of dependencies) {
    const ends = targets.map((target) => all[target % all.length]);
    all[source % all.length].node.addDependency(...(asGroup ? [new DependencyGroup(...ends)] : ends));
  }
  for (const { node: { scope, id } } of removed.map((i) => all[i % all.length])) {
    if (scope?.node.tryRemoveChild(id) && isInChart(scope)) {
      new ApiObject(scope as Construct, id, { apiVersion: 'v1', kind: 'Successor' });
    }
  }
  invalid.forEach((i) => all[i % all.length].node.addValidation({ validate: () => [`number ${i} is wrong`, 'in two ways'] }));
}

function isInChart({ node }: IConstruct): boolean {
  return node.scopes.some((scope) => Chart.isChart(scope));
}

function child(scope: Construct, { kind, id, name, noHashes }: NodePlan, index: number): IConstruct {
  switch (kind) {
    case 'chart': return new Chart(scope, id, { labels: { chart: id.slice(0, 8) }, disableResourceNameHashes: noHashes });
    case 'own chart': return new OwnChart(scope, id, { namespace: 'own' });
    case 'construct': return new Construct(scope, id);
    case 'broken object': {
      const data = Lazy.any({ produce: () => { throw new Error(`no ${index}`); } });
      return new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Broken', data });
    }
    default: {
      const data = { index: Lazy.any({ produce: () => `${index}` }), voice: 'loud' };
      const apiObject = new ApiObject(scope, id, { apiVersion: 'v1', kind: index % 3 === 0 ? 'CronJob' : 'ConfigMap', metadata: { name }, data });
      apiObject.addJsonPatch(JsonPatch.add('/data/patched', index));
      return apiObject;
    }
  }
}
