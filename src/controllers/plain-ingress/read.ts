import { withoutSlash } from '../../text/without-slash';
import { ControllerReader } from '../controller';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, rulesOf, secretNameFor } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { PathMatch, ServedPath } from '../served-path';

/** An exact path goes first, then the longer one. */
const EXACT = 1_000_000;
const DEFAULT_BACKEND = -1;

/**
 * How Kubernetes describes an Ingress, whoever serves it: plain HTTP and, with a certificate, HTTPS.
 *
 * @param className nothing for the default class of the cluster
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export function plainIngressReader(className: string | undefined): ControllerReader {
  return {
    label: 'a plain Ingress',
    annotationPrefixes: [INGRESS_CLASS],
    ownTypes: new Set([INGRESS]),
    everyHostServesAll: false,
    read: (objects) => {
      const paths = ingressesOfClass(objects, className).flatMap((ingress) => pathsOf(ingress, objects));
      return { paths, differences: [] };
    },
  };
}

function pathsOf(ingress: SeenObject, objects: SeenObjects): ServedPath[] {
  const { namespace } = ingress;
  const hasCertificates = ingress.spec.children('tls').length > 0;
  return rulesOf(ingress).flatMap((rule): ServedPath[] => {
    const { host, path, pathType, backend, saidBy } = rule;
    if (backend !== undefined) {
      objects.takeService(namespace, backend.service);
    }
    const match: PathMatch = pathType === 'Exact' ? 'exact' : pathType === 'Prefix' ? 'elements' : 'unknown';
    const plain: ServedPath = {
      scheme: 'http',
      ...(host === undefined ? {} : { host }),
      match,
      path: match === 'elements' ? withoutSlash(path) : path,
      precedence: rule.isDefault ? DEFAULT_BACKEND : path.length + (match === 'exact' ? EXACT : 0),
      outcome: backend === undefined ? { kind: 'unknown' } : { kind: 'backend', backend },
      object: ingress.toString(),
      namespace,
      saidBy: [saidBy, ingress.annotations],
    };
    const secretName = secretNameFor(ingress, host);
    // an entry for other hosts leaves this one to the controller's own certificate
    return hasCertificates ? [plain, { ...plain, scheme: 'https', certificate: { secretName } }] : [plain];
  });
}
