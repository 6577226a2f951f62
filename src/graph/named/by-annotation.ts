import { NamedObject } from './named-object';
import { KNOWN_CONTROLLERS } from '../../controllers/known-controllers';
import { NamingAnnotation } from '../../controllers/known-references';
import { Graph } from '../graph';

/** Of cert-manager, on Ingresses and Gateways. */
const ISSUER = 'cert-manager.io/issuer';

const BY_KEY: ReadonlyMap<string, NamingAnnotation> = new Map([
  ...KNOWN_CONTROLLERS.flatMap(({ references = [] }) => references),
  { key: ISSUER, types: ['cert-manager.io/Issuer'], named: (name: string) => [{ name }] },
].map((one) => [one.key, one]));

const ANNOTATED = ['networking.k8s.io/Ingress', '/Service', 'gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/HTTPRoute'];

/** What annotations of routes and Services name. */
export function* namedByAnnotations({ resources }: Graph): Iterable<NamedObject> {
  for (const at of ANNOTATED.flatMap((type) => resources.ofType(type))) {
    for (const [key, value] of at.annotations) {
      const naming = BY_KEY.get(key);
      const isForAnother = key === ISSUER && (at.annotations.get('cert-manager.io/issuer-group') ?? 'cert-manager.io') !== 'cert-manager.io';
      for (const { namespace = at.namespace, ...named } of naming === undefined || isForAnother ? [] : naming.named(value)) {
        yield { at, field: `metadata.annotations[${key}]`, types: naming!.types, namespace, ...named };
      }
    }
  }
}
