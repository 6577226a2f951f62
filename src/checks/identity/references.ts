import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Selector } from '../../graph/selector';

/** What an object says of another one that must be in its namespace, and that is not there. */
export interface Reference {
  readonly at: Resource;
  readonly field: string;
  /** Of pods. */
  readonly selector?: Selector;
  /** Of what is named: '/Service'. */
  readonly type: string;
  readonly name: string;
}

/** All such references that lead to nothing. */
export function* references(graph: Graph): Iterable<Reference> {
  for (const { resource: at, selector, workloads, type, hasOwnEndpoints } of graph.services) {
    if (selector !== undefined && workloads.length === 0 && type !== 'ExternalName' && !hasOwnEndpoints) {
      yield { at, field: 'spec.selector', selector, type: '', name: '' };
    }
  }
  for (const { resource: at, selector, workloads } of graph.budgets) {
    if (selector !== undefined && !selector.isEmpty && workloads.length === 0) {
      yield { at, field: 'spec.selector', selector, type: '', name: '' };
    }
  }
  for (const { resource: at, selector, namespace } of graph.policies) {
    if (selector !== undefined && !selector.isEmpty && graph.pods.chosen(namespace, selector).length === 0) {
      yield { at, field: 'spec.podSelector', selector, type: '', name: '' };
    }
  }
  yield* named(graph);
}

function* named(graph: Graph): Iterable<Reference> {
  const { resources } = graph;
  for (const { resource: at, kind, namespace, name, fields } of graph.backends) {
    if (kind === 'Service' && namespace === at.namespace && graph.service(namespace, name) === undefined) {
      yield { at, field: fields.pathOf('name'), type: '/Service', name };
    }
  }
  for (const { resource: at, targetKind, targetApiVersion, targetName, fields } of graph.autoscalers) {
    const group = targetApiVersion.includes('/') ? targetApiVersion.slice(0, targetApiVersion.indexOf('/')) : '';
    const type = `${group}/${targetKind}`;
    if (resources.find(type, at.namespace, targetName) === undefined) {
      yield { at, field: fields.pathOf('name'), type, name: targetName };
    }
  }
  for (const { resource: at, podSpec } of graph.workloads) {
    const account = podSpec.text('serviceAccountName');
    if (account && account !== 'default' && resources.find('/ServiceAccount', at.namespace, account) === undefined) {
      yield { at, field: podSpec.pathOf('serviceAccountName'), type: '/ServiceAccount', name: account };
    }
  }
  for (const at of resources.ofType('networking.k8s.io/Ingress')) {
    for (const tls of at.spec.children('tls')) {
      const name = tls.text('secretName');
      if (name && graph.configSources.find('Secret', at.namespace, name) === undefined) {
        yield { at, field: tls.pathOf('secretName'), type: '/Secret', name };
      }
    }
  }
}
