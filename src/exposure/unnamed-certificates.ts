import { servingController } from './ingress-controllers';
import { Fields } from '../api-rules/fields';
import { INGRESS } from '../controllers/ingress-rules';
import { namesCertificates } from '../controllers/known-controllers';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** TLS of an Ingress that names no Secret, so that its controller has to have a certificate. */
export interface UnnamedCertificate {
  readonly resource: Resource;
  readonly fields: Fields;
}

/** All of them, but for controllers that find certificates by themselves, or by an annotation. */
export function unnamedCertificates(graph: Graph): UnnamedCertificate[] {
  return graph.resources.ofType(INGRESS).flatMap((resource) => {
    const isFound = servingController(graph, resource)?.findsCertificates === true || [...resource.annotations.keys()].some(namesCertificates);
    const unnamed = isFound ? [] : resource.spec.children('tls').filter((fields) => !fields.text('secretName'));
    return unnamed.map((fields) => ({ resource, fields }));
  });
}
