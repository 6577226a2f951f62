import { Grants } from './grants';
import { routesOf } from './routes-of';
import { Fields } from '../../api-rules/fields';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

export const REFERENCE_NOT_GRANTED: Check = {
  id: 'gateway-api/reference-not-granted',
  title: 'a route or a Gateway refers to another namespace without a grant',
  severity: Severity.ERROR,
  cause: 'The reference is refused: requests are answered with 500, or the listener has no certificate.',
  fix: "define a 'ReferenceGrant' in the namespace that is referred to; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  *find(graph, facts) {
    const grants = new Grants(graph.resources);
    const own = new Set(graph.resources.applied.map(({ namespace }) => namespace));
    const elsewhere = facts.externalObjects.filter(({ kind }) => kind === 'ReferenceGrant');
    for (const { from, fields, toKind } of references(graph)) {
      const namespace = fields.text('namespace');
      // Without a namespace of its own 'kubectl' decides where it is, which may be there.
      const isHere = !namespace || from.namespace === '' || namespace === from.namespace;
      if (isHere || elsewhere.some(({ namespaceName }) => namespaceName === undefined || namespaceName === namespace)) {
        continue;
      }
      const name = fields.text('name') ?? '';
      if (!grants.has(from.kind, from.namespace, toKind, namespace, name)) {
        // Whoever looks after a namespace of which nothing is here may have granted it.
        const severity = own.has(namespace) ? Severity.ERROR : Severity.WARNING;
        yield { at: from, field: fields.path, message: `refers to ${toKind} ${namespace}/${name}, and no ReferenceGrant there allows it`, severity };
      }
    }
  },
};

function* references(graph: Graph): Iterable<{ readonly from: Resource; readonly fields: Fields; readonly toKind: string }> {
  for (const from of routesOf(graph)) {
    for (const rule of from.spec.children('rules')) {
      const mirrors = rule.children('filters').map((filter) => filter.childOrEmpty('requestMirror').child('backendRef'));
      for (const fields of [...rule.children('backendRefs'), ...mirrors.filter((mirror) => mirror !== undefined)]) {
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
