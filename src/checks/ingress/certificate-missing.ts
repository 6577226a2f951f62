import { Fields } from '../../api-rules/fields';
import { HTTP_PROXY } from '../../controllers/contour/facts';
import { exposureOf } from '../../exposure/exposure';
import { isIssuedFor } from '../../graph/config-sources';
import { isCopied } from '../../graph/copied-config';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { isExternal } from '../facts';
import { Severity } from '../severity';

export const CERTIFICATE_MISSING: Check = {
  id: 'ingress/certificate-missing',
  title: 'the Secret of a certificate is not there',
  severity: Severity.WARNING,
  cause: 'The controller answers with a certificate of its own, which browsers refuse, or does not listen at all.',
  fix: "define the Secret, or have cert-manager issue it, in the same namespace; if it exists in the cluster, name it in 'externalObjects'",
  links: ['https://kubernetes.io/docs/concepts/services-networking/ingress/#tls', 'https://github.com/kubernetes/ingress-nginx/issues/4979'],
  *find(graph, facts) {
    // some controllers take certificates from other namespaces
    const namespaces = new Map(exposureOf(graph).paths.map((path) => [path.resource, path.namespace]));
    for (const { resource, name, fields } of references(graph)) {
      const namespace = namespaces.get(resource) ?? resource.namespace;
      if (graph.configSources.find('Secret', namespace, name) !== undefined || isIssuedFor(resource) || isExternal(facts, 'Secret', namespace, name)) {
        continue;
      }
      const elsewhere = graph.configSources.findAnywhere('Secret', name);
      if (elsewhere !== undefined && isCopied(elsewhere)) {
        continue;
      }
      yield {
        at: resource,
        field: fields,
        message: `names the Secret '${name}', which is not found in these manifests${hintOf(elsewhere)}`,
        related: elsewhere === undefined ? [] : [elsewhere],
        commonCause: `${namespace}/${name}`,
      };
    }
  },
};

function hintOf(elsewhere: Resource | undefined): string {
  return elsewhere === undefined ? '' : `, only ${elsewhere} of another namespace${elsewhere.kind === 'Secret' ? '' : ', which makes it there'}`;
}

interface Reference {
  readonly resource: Resource;
  readonly name: string;
  readonly fields: string;
}

function* references(graph: Graph): Iterable<Reference> {
  for (const resource of graph.resources.ofType('networking.k8s.io/Ingress')) {
    yield* named(resource, resource.spec.children('tls'), 'secretName');
  }
  for (const resource of graph.resources.ofType(HTTP_PROXY)) {
    const tls = resource.spec.child('virtualhost')?.child('tls');
    yield* named(resource, tls === undefined || (tls.text('secretName') ?? '').includes('/') ? [] : [tls], 'secretName');
  }
  for (const { resource, namespace, listeners } of graph.gateways) {
    const refs = listeners.flatMap(({ tls }) => tls?.children('certificateRefs') ?? []);
    yield* named(resource, refs.filter((ref) => (ref.text('kind') ?? 'Secret') === 'Secret' && (ref.text('namespace') ?? namespace) === namespace), 'name');
  }
}

function* named(resource: Resource, all: readonly Fields[], field: string): Iterable<Reference> {
  for (const fields of all) {
    const name = fields.text(field);
    if (name) {
      yield { resource, name, fields: fields.pathOf(field) };
    }
  }
}
