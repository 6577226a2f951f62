import { rememberedIn } from '../../collections/remembered';
import { F5_NGINX } from '../../controllers/f5-nginx/facts';
import { INGRESS_NGINX } from '../../controllers/ingress-nginx/facts';
import { exposureOf } from '../../exposure/exposure';
import { classOf } from '../../exposure/ingress-class';
import { controllersOf, likelyControllersOf } from '../../exposure/ingress-controllers';
import { Graph } from '../../graph/graph';
import { Resource } from '../../graph/resource';
import { Check, Found } from '../check';
import { Severity } from '../severity';

/** What ingress-nginx lets through for 'Exact' and 'Prefix', unless 'strict-validate-path-type' is switched off. */
const ALLOWED = /^\/[a-z0-9._/-]*$/i;

/** Before 1.14. */
const ALLOWED_BEFORE = /^\/[a-z0-9_/-]*$/i;

export const PATH_REFUSED_BY_NGINX: Check = {
  id: 'ingress/path-refused-by-nginx',
  title: 'ingress-nginx refuses the characters of a path',
  severity: Severity.ERROR,
  cause: 'The Ingress is refused by the webhook, or the path is left out and answered with 404.',
  fix: "write a plain path, or 'pathType: ImplementationSpecific' for an expression",
  links: [
    'https://kubernetes.github.io/ingress-nginx/faq/#validation-of-path',
    'https://github.com/kubernetes/ingress-nginx/issues/10200',
    'https://github.com/kubernetes/ingress-nginx/issues/11176',
  ],
  *find(graph) {
    for (const { resource, spelled: { path, type }, isDefault, field } of exposureOf(graph).spelled) {
      if (resource.kind !== 'Ingress' || isDefault || (type !== 'Exact' && type !== 'Prefix') || ALLOWED_BEFORE.test(path)) {
        continue;
      }
      const found: Found = { at: resource, field: `${field}.path`, message: '' };
      const severity = severityFor(graph, resource);
      if (severity !== undefined && ALLOWED.test(path)) {
        yield { ...found, message: `is ${path} as '${type}', and ingress-nginx before 1.14 refuses the dot in it`, severity: Severity.INFO };
      } else if (severity !== undefined) {
        yield { ...found, message: `is ${path} as '${type}', which ingress-nginx takes with letters, digits, '/', '-', '_' and '.' only`, severity };
      } else {
        continue;
      }
    }
  },
};

/** A class that is only called as that of ingress-nginx may be another's. */
const severityFor = rememberedIn((graph: Graph, ingress: Resource): Severity | undefined => {
  const [first] = likelyControllersOf(graph, ingress);
  const keys = [...ingress.annotations.keys()];
  const isSure = classOf(ingress) === undefined || !controllersOf(graph, ingress).includes(F5_NGINX) || has(INGRESS_NGINX.prefixes, keys);
  if (first !== INGRESS_NGINX || (!isSure && has(F5_NGINX.prefixes, keys))) {
    return undefined;
  }
  return isSure ? Severity.ERROR : Severity.WARNING;
});

function has(prefixes: readonly string[], keys: readonly string[]): boolean {
  return keys.some((key) => prefixes.some((prefix) => key.startsWith(prefix)));
}
