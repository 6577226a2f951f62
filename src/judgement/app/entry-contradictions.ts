import { Chart } from 'cdk8s';
import { ClusterPart } from './clusters';
import { NOT_AS_WRITTEN } from './read-back';
import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import { EntryNeed, ListenerProtocol, NamedEntry } from '../../controllers/entry-need';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { SiteOfController } from '../said-of-app';

const WORDS: Readonly<Record<ListenerProtocol, string>> = { HTTP: 'plain HTTP', HTTPS: 'HTTPS' };

/** What a listener is for, and who says so. */
interface Said {
  readonly protocol: string;
  readonly text: string;
  readonly resource?: Resource;
}

/**
 * Compares the listeners that sites need with those that a Gateway of the cluster has, or another site needs. What is not
 * there, or takes no routes of a host, is found by a check of the routes.
 */
export function entryContradictions({ graph, sites }: ClusterPart): Finding[] {
  const listeners = new Map<string, Said>();
  for (const { resource, namespace, name, listeners: ofGateway } of graph.gateways) {
    ofGateway.forEach((one) => listeners.set(`${namespace}/${name} ${one.name}`, { protocol: one.protocol, text: `${resource} has it`, resource }));
  }
  return sites.flatMap((site) => {
    const { entry } = site;
    return entry === undefined ? [] : needsByProtocol(site).flatMap((need): Finding[] => {
      const key = `${entry.namespace ?? Chart.of(site.scope).namespace ?? ''}/${entry.gateway} ${entry.listeners[need.protocol].name}`;
      const said = listeners.get(key);
      if (said === undefined) {
        listeners.set(key, { protocol: need.protocol, text: `'${site.scope.node.path}' names it` });
      }
      return said === undefined || said.protocol === need.protocol || !isHttp(said.protocol) ? [] : findingOf(graph, site, entry, need, said);
    });
  });
}

/** One of each: the same listener serves all hosts. */
function needsByProtocol({ entryNeeds }: SiteOfController): EntryNeed[] {
  return [...new Map(entryNeeds().map((need) => [need.protocol, need])).values()];
}

function isHttp(protocol: string): protocol is ListenerProtocol {
  return protocol in WORDS;
}

function findingOf(graph: Graph, site: SiteOfController, entry: NamedEntry, need: EntryNeed, { resource, ...said }: Said): Finding[] {
  const [{ factory, listeners }, { protocol, feature }] = [entry, need];
  const at = graph.resources.applied.find(({ origin }) => origin.construct === site.apiObjects()[0]?.node.path);
  const { option, name } = listeners[protocol];
  return at === undefined || !isHttp(said.protocol) ? [] : [{
    id: NOT_AS_WRITTEN,
    severity: Severity.ERROR,
    at,
    origin: at.origin,
    field: '',
    message: `contradicts '${option}': '${feature}' needs the listener '${name}' for ${WORDS[protocol]}, and ${said.text} for ${WORDS[said.protocol]}`,
    fix: `name another listener with '${option}' in '${factory}', or change what this one is for`,
    related: resource === undefined ? [] : [resource],
  }];
}
