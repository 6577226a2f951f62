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
    for (const { from, fields, toKind, isOfKubernetes } of references(graph)) {
      const namespace = fields.text('namespace');
      // Without a namespace of its own 'kubectl' decides where it is, which may be there.
      const isHere = !namespace || from.namespace === '' || namespace === from.namespace;
      if (isHere || elsewhere.some(({ namespaceName }) => namespaceName === undefined || namespaceName === namespace)) {
        continue;
      }
      const name = fields.text('name') ?? '';
      if (!grants.has(from.kind, from.namespace, toKind, namespace, name)) {
        // Whoever looks after a namespace of which nothing is here may have granted it.
        const severity = !isOfKubernetes ? Severity.INFO : own.has(namespace) ? Severity.ERROR : Severity.WARNING;
        const unless = isOfKubernetes ? '' : ', which its controller may ask for';
        yield { at: from, field: fields.path, message: `refers to ${toKind} ${namespace}/${name}, and no ReferenceGrant there allows it${unless}`, severity };
      }
    }
  },
};

interface GrantedReference {
  readonly from: Resource;
  readonly fields: Fields;
  readonly toKind: string;

  /** Whether the Gateway API says what a reference to it means; for all other kinds a controller does, which may need no grant. */
  readonly isOfKubernetes: boolean;
}

function* references(graph: Graph): Iterable<GrantedReference> {
  for (const from of routesOf(graph)) {
    for (const rule of from.spec.children('rules')) {
      const mirrors = rule.children('filters').map((filter) => filter.childOrEmpty('requestMirror').child('backendRef'));
      for (const fields of [...rule.children('backendRefs'), ...mirrors.filter((mirror) => mirror !== undefined)]) {
        yield referenceOf(from, fields, 'Service');
      }
    }
  }
  for (const { resource: from, listeners } of graph.gateways) {
    for (const { tls } of listeners) {
      for (const fields of tls?.children('certificateRefs') ?? []) {
        yield referenceOf(from, fields, 'Secret');
      }
    }
  }
}

function referenceOf(from: Resource, fields: Fields, usual: string): GrantedReference {
  const toKind = fields.text('kind') ?? usual;
  return { from, fields, toKind, isOfKubernetes: toKind === usual && (fields.text('group') ?? '') === '' };
}
