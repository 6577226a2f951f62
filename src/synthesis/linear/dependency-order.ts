import { DependencyGraph } from 'cdk8s';
import { IConstruct, Node } from 'constructs';

type Dependencies = ReadonlyMap<IConstruct, ReadonlySet<IConstruct>>;

/**
 * The constructs below a node, each after those that it depends on: what `new DependencyGraph(node).topology()` gives.
 *
 * cdk8s looks through the whole graph for every dependency, and visits a construct once for every way to it.
 */
export function inDependencyOrder(node: Node): IConstruct[] {
  const all = node.findAll();
  const dependencies = dependenciesWithin(all);
  const dependedOn = new Set([...dependencies.values()].flatMap((targets) => [...targets]));
  const roots = inOrderOfKeys(all).filter((construct) => !dependedOn.has(construct));
  const order = afterDependencies(roots, dependencies);
  // Whoever is not reached from a root is in a cycle; cdk8s has the words for that.
  return order === undefined || order.length !== all.length ? new DependencyGraph(node).topology() : order;
}

function dependenciesWithin(all: readonly IConstruct[]): Dependencies {
  const within = new Set(all);
  const dependencies = new Map<IConstruct, Set<IConstruct>>();
  let byPath: ReadonlyMap<string, IConstruct> | undefined;
  for (const source of all) {
    const targets = new Set<IConstruct>();
    for (const target of source.node.dependencies) {
      if (within.has(target)) {
        targets.add(target);
      } else {
        // cdk8s knows constructs by their paths, so this may be one that was removed, whose place another one has taken.
        byPath ??= new Map(all.map((construct) => [construct.node.path, construct]));
        const successor = byPath.get(target.node.path);
        if (successor !== undefined) {
          targets.add(successor);
        }
      }
    }
    if (targets.size > 0) {
      dependencies.set(source, targets);
    }
  }
  return dependencies;
}

/** cdk8s keeps constructs in an object by their paths, in which whole numbers come first. */
function inOrderOfKeys(all: readonly IConstruct[]): readonly IConstruct[] {
  const numbered = all.filter(({ node }) => isIndex(node.id) && isIndex(node.path));
  if (numbered.length === 0) {
    return all;
  }
  const first = new Set(numbered.sort((a, b) => Number(a.node.path) - Number(b.node.path)));
  return [...first, ...all.filter((construct) => !first.has(construct))];
}

function isIndex(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}

interface Visit {
  readonly construct: IConstruct;
  readonly waiting: IterableIterator<IConstruct>;
}

/** Depth first, with a stack of its own, since chains may be long; nothing if there is a cycle. */
function afterDependencies(roots: readonly IConstruct[], dependencies: Dependencies): IConstruct[] | undefined {
  const order = new Set<IConstruct>();
  const open = new Set<IConstruct>();
  const visit = (construct: IConstruct): Visit => {
    open.add(construct);
    return { construct, waiting: (dependencies.get(construct) ?? new Set<IConstruct>()).values() };
  };
  for (const root of roots) {
    const visits = [visit(root)];
    while (visits.length > 0) {
      const { construct, waiting } = visits[visits.length - 1];
      const { done, value } = waiting.next();
      if (done) {
        order.add(construct);
        open.delete(construct);
        visits.pop();
      } else if (open.has(value)) {
        return undefined;
      } else if (!order.has(value)) {
        visits.push(visit(value));
      }
    }
  }
  return [...order];
}
