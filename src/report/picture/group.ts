import { ObjectName, WayIn, WayInTarget } from '../way-in';

/** What is drawn together: the ways in to one Service, or to one object without any. */
export interface Group {
  readonly namespace: string;
  readonly title: string;
  readonly ways: readonly WayIn[];
  readonly service?: ObjectName;
  /** Where the traffic ends, each once. */
  readonly targets: readonly WayInTarget[];
}

/** In the order in which the ways come; a group starts where its first way does. */
export function groupsOf(ways: readonly WayIn[]): Group[] {
  const groups = new Map<string, WayIn[]>();
  for (const way of ways) {
    const key = keyOf(way.service ?? way.targets[0]?.workload ?? way.opener);
    const others = groups.get(key);
    if (others === undefined) {
      groups.set(key, [way]);
    } else {
      others.push(way);
    }
  }
  return [...groups.values()].map((own) => {
    const { service, targets: [target] = [], opener } = own[0];
    const head = service ?? target?.workload ?? opener;
    return { namespace: head.namespaceName ?? '', title: `${head.kind} ${head.name}`, ways: own, service, targets: distinct(own.flatMap(({ targets }) => targets)) };
  });
}

function distinct(targets: readonly WayInTarget[]): WayInTarget[] {
  const byKey = new Map(targets.map((target) => [`${keyOf(target.workload)} ${target.container} ${target.containerPort}`, target]));
  return [...byKey.values()];
}

export function keyOf({ kind, namespaceName = '', name }: ObjectName): string {
  return `${kind} ${namespaceName}/${name}`;
}
