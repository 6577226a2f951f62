import { App, DependencyGraph } from 'cdk8s';
import { Construct, IConstruct } from 'constructs';
import { array, assert, constantFrom, nat, property, record } from 'fast-check';
import { errorOf } from './outcome';
import { inDependencyOrder } from '../../../src/synthesis/linear/dependency-order';
import '../../util/seed';

const pathsOf = (all: IConstruct[]) => all.map(({ node }) => node.path);

function constructs(count: number): { readonly root: App; readonly all: Construct[] } {
  const root = new App();
  return { root, all: Array.from({ length: count }, (_, i) => new Construct(root, `c${i}`)) };
}

test('is that of cdk8s, below any node', () => {
  const trees = array(record({ parent: nat(), id: constantFrom('2', '10', '0', '007', 'a', 'b', 'c') }), { maxLength: 15 });
  const dependencies = array(record({ source: nat(), target: nat() }), { maxLength: 8 });
  assert(property(trees, dependencies, nat(), (tree, edges, start) => {
    const all: Construct[] = [new App()];
    for (const { parent, id } of tree) {
      const scope = all[parent % all.length];
      if (scope.node.tryFindChild(id) === undefined) {
        all.push(new Construct(scope, id));
      }
    }
    edges.forEach(({ source, target }) => all[source % all.length].node.addDependency(all[target % all.length]));
    const { node } = all[start % all.length];
    const [left, right] = [inDependencyOrder, () => new DependencyGraph(node).topology()].map((order) => {
      let paths: string[] | undefined;
      return errorOf(() => { paths = pathsOf(order(node)); }) ?? paths;
    });
    expect(left).toEqual(right);
  }), { numRuns: 1000 });
});

test('has what took the place of a removed construct before what depends on it', () => {
  const { root, all: [first, second] } = constructs(2);
  first.node.addDependency(second);
  root.node.tryRemoveChild('c1');
  const successor = new Construct(root, 'c1');
  expect(inDependencyOrder(root.node)).toEqual([root, successor, first]);
});

test('leaves out what lies elsewhere', () => {
  const { root, all: [first, second] } = constructs(2);
  first.node.addDependency(second);
  const child = new Construct(first, 'child');
  expect(inDependencyOrder(first.node)).toEqual([first, child]);
  expect(inDependencyOrder(root.node)).toEqual([root, second, first, child]);
});

test('visits a construct once, however many ways lead to it', () => {
  const { root, all } = constructs(200);
  all.forEach((construct, i) => construct.node.addDependency(...all.slice(i + 1, i + 3)));
  expect(inDependencyOrder(root.node)).toEqual([root, ...[...all].reverse()]);
});

test('follows a chain of any length', () => {
  const { root, all } = constructs(30_000);
  all.forEach((construct, i) => i > 0 && all[i - 1].node.addDependency(construct));
  expect(inDependencyOrder(root.node)[1]).toBe(all[all.length - 1]);
});
