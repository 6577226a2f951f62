import { possibleProtections } from './protections';
import { withoutSlash } from '../../text/without-slash';
import { FORCE_REDIRECT } from '../contour/facts';
import { ControllerReader } from '../controller';
import { isFlag } from '../flag';
import { INGRESS, INGRESS_CLASS, ingressesOfClass, outcomeOf, rulesOf, certificateFor } from '../ingress-rules';
import { SeenObject, SeenObjects } from '../seen-objects';
import { PathMatch, ServedPath } from '../served-path';
import { UnreadEffects } from '../unread-effect';
import { RoutePart } from '../unread-parts';

/** An exact path goes first, then the longer one. */
const EXACT = 1_000_000;
const DEFAULT_BACKEND = -1;

const ALLOW_HTTP = 'kubernetes.io/ingress.allow-http';

const OF_DEFAULT_CLASS: UnreadEffects<RoutePart> = {
  [INGRESS_CLASS]: { part: 'path', option: 'controller', because: 'it names a class instead of the default one' },
};

/** What becomes of plain HTTP where there is a certificate. */
type BesideTls = (ingress: SeenObject, plain: ServedPath) => readonly ServedPath[];

/**
 * How Kubernetes describes an Ingress, whoever serves it: plain HTTP and, with a certificate, HTTPS.
 *
 * @param className nothing for the default class of the cluster
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types
 */
export function plainIngressReader(className: string | undefined): ControllerReader {
  return readerWith(className, [INGRESS_CLASS], (_, plain) => [plain]);
}

/** An Ingress of which nobody knows who serves it: with a certificate it decides what becomes of plain HTTP. */
export function unknownIngressReader(className: string | undefined): ControllerReader {
  return readerWith(className, [INGRESS_CLASS, ALLOW_HTTP, FORCE_REDIRECT], ({ annotations }, plain) => {
    // what several controllers understand
    if (annotations.text(ALLOW_HTTP, isFlag) === 'false') {
      return [];
    }
    const isRedirected = annotations.text(FORCE_REDIRECT, isFlag) === 'true';
    return [{ ...plain, outcome: isRedirected ? { kind: 'redirect', permanent: true } : { kind: 'unknown' } }];
  });
}

function readerWith(className: string | undefined, annotationPrefixes: readonly string[], besideTls: BesideTls): ControllerReader {
  return {
    label: 'a plain Ingress',
    annotationPrefixes,
    ownTypes: new Set([INGRESS]),
    unreadParts: {},
    effects: className === undefined ? OF_DEFAULT_CLASS : {},
    everyHostServesAll: false,
    protectionsOf: possibleProtections,
    read: (objects) => {
      const paths = ingressesOfClass(objects, className).flatMap((ingress) => pathsOf(ingress, objects, besideTls));
      return { paths, differences: [] };
    },
  };
}

function pathsOf(ingress: SeenObject, objects: SeenObjects, besideTls: BesideTls): ServedPath[] {
  const { namespace } = ingress;
  return rulesOf(ingress).flatMap((rule): ServedPath[] => {
    const { host, path, pathType, backend, isDefault, saidBy } = rule;
    if (backend !== undefined) {
      objects.takeServices([backend]);
    }
    const match: PathMatch = pathType === 'Exact' ? 'exact' : pathType === 'Prefix' ? 'elements' : 'unknown';
    const plain: ServedPath = {
      scheme: 'http',
      ...(host === undefined ? {} : { host }),
      match,
      path: match === 'elements' ? withoutSlash(path) : path,
      spelled: { path, type: pathType },
      precedence: isDefault ? DEFAULT_BACKEND : path.length + (match === 'exact' ? EXACT : 0),
      outcome: outcomeOf(rule),
      object: ingress,
      namespace,
      ...(isDefault === true ? { isDefault } : {}),
      saidBy: [saidBy, ingress.annotations],
    };
    const certificate = certificateFor(ingress, host);
    return certificate === undefined ? [plain] : [...besideTls(ingress, plain), { ...plain, scheme: 'https', certificate }];
  });
}
