import { Facts } from './facts';
import { Finding } from './finding';
import { Severity } from './severity';
import { someOf } from './some-of';
import { namedClasses, namedGateways } from '../exposure/named-places';
import { Graph } from '../graph/graph';
import { nearest } from '../text/nearest';

/** The check that looks at what is said of the cluster itself. */
const IN_VAIN = 'checks/described-in-vain';

/** Descriptions of classes and Gateways that nothing here names: one for each that may be misspelled, and one for the others. */
export function describedInVain(graph: Graph, { classes = [], gateways = [] }: Facts): Finding[] {
  const gatewayNames = gateways.map(({ namespace, name }) => `${namespace}/${name}`);
  return [
    ...(classes.length === 0 ? [] : unused('class', 'classes', classes.map(({ name }) => name), namedClasses(graph))),
    ...(gateways.length === 0 ? [] : unused('Gateway', 'gateways', gatewayNames, namedGateways(graph))),
  ];
}

function unused(what: string, list: string, described: readonly string[], named: ReadonlySet<string>): Finding[] {
  const left = [...new Set(described)].filter((name) => !named.has(name));
  // where nothing is named at all, nothing is named wrongly
  if (named.size === 0 || left.length === 0) {
    return [];
  }
  const undescribed = [...named].filter((name) => !described.includes(name));
  const similar = left.map((name) => ({ name, meant: nearest(name, undescribed) }));
  const others = similar.filter(({ meant }) => meant === undefined).map(({ name }) => `'${name}'`);
  const misspelled = similar.flatMap(({ name, meant }) => meant === undefined ? [] : [found(
    Severity.WARNING,
    `the description of the cluster has the ${what} '${name}', which nothing here names, and not '${meant}', which is named`,
    `correct the name in '${list}'`,
  )]);
  return others.length === 0 ? misspelled : [...misspelled, found(
    Severity.INFO,
    `the description of the cluster has the ${what} ${someOf(others)}, which nothing here names`,
    `correct the name in '${list}', or leave it out; a description that several apps share may have more than each of them needs`,
  )];
}

function found(severity: Severity, message: string, fix: string): Finding {
  return { id: IN_VAIN, severity, origin: {}, field: '', message, fix, related: [] };
}
