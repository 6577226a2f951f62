import { Graph } from '../../../graph/graph';
import { Resource } from '../../../graph/resource';
import { Fields } from '../../../rules/fields';
import { Check } from '../../check';
import { isExternal } from '../../facts';
import { Severity } from '../../severity';

/** */
export const REFERENCE_NOT_GRANTED: Check = {
  id: 'X-91',
  title: 'a route or a Gateway refers to another namespace without a grant',
  severity: Severity.ERROR,
  cause: 'The reference is refused: requests are answered with 500, or the listener has no certificate.',
  fix: "define a 'ReferenceGrant' in the namespace that is referred to; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  *find(graph, facts) {
    for (const { from, fields, toKind } of references(graph)) {
      const namespace = fields.text('namespace');
      if (!namespace || namespace === from.namespace || isExternal(facts, 'ReferenceGrant', namespace, '')) {
        continue;
      }
      const name = fields.text('name') ?? '';
      if (!isGranted(graph, from, toKind, namespace, name)) {
        yield { at: from, field: fields.path, message: `refers to ${toKind} ${namespace}/${name}, and no ReferenceGrant there allows it` };
      }
    }
  },
};

function* references(graph: Graph): Iterable<{ readonly from: Resource; readonly fields: Fields; readonly toKind: string }> {
  for (const from of graph.resources.ofType('gateway.networking.k8s.io/HTTPRoute')) {
    for (const rule of from.spec.children('rules')) {
      for (const fields of rule.children('backendRefs')) {
        yield { from, fields, toKind: fields.text('kind') ?? 'Service' };
      }
    }
  }
  for (const { resource: from, listeners } of graph.gateways) {
    for (const { tls } of listeners) {
      for (const fields of tls?.children('certificateRefs') ?? []) {
        yield { from, fields, toKind: fields.text('kind') ?? 'Secret' };
      }
    }
  }
}

function isGranted(graph: Graph, from: Resource, toKind: string, namespace: string, name: string): boolean {
  return graph.resources.ofType('gateway.networking.k8s.io/ReferenceGrant').some((grant) =>
    grant.namespace === namespace &&
    grant.spec.children('from').some((one) => one.text('kind') === from.kind && one.text('namespace') === from.namespace) &&
    grant.spec.children('to').some((one) => one.text('kind') === toKind && (!one.text('name') || one.text('name') === name)));
}
