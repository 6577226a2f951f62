import { NamedObject } from './named-object';
import { Fields } from '../../api-rules/fields';
import { TARGET_GROUP_BINDING } from '../../controllers/aws-alb/facts';
import { HTTP_PROXY } from '../../controllers/contour/facts';
import { F5_POLICY, F5_ROUTE_KINDS } from '../../controllers/f5-nginx/facts';
import { CONFIG_MAP, SECRET } from '../../controllers/known-references';
import { MIDDLEWARE, OLDER_MIDDLEWARE, TRAEFIK_GROUPS } from '../../controllers/traefik/facts';
import { METAL_LB_ADVERTISEMENTS, METAL_LB_POOL } from '../../providers/metal-lb/facts';
import { Graph } from '../graph';
import { Resource } from '../resource';

type FieldsNaming = (resource: Resource) => Iterable<NamedObject>;

const MIDDLEWARES = [MIDDLEWARE, OLDER_MIDDLEWARE];

/** What fields name, by the types of the objects that have them. */
const NAMING: ReadonlyMap<string, FieldsNaming> = new Map([
  ...TRAEFIK_GROUPS.flatMap((group): Array<[string, FieldsNaming]> => [
    [`${group}/IngressRoute`, ofTraefikRoute],
    [`${group}/Middleware`, ofMiddleware],
  ]),
  ...F5_ROUTE_KINDS.map((type): [string, FieldsNaming] => [type, ofVirtualServer]),
  [F5_POLICY, ofPolicyOfF5],
  ['gateway.networking.k8s.io/HTTPRoute', ofExtensions],
  ['gateway.networking.k8s.io/GRPCRoute', ofExtensions],
  ['gateway.networking.k8s.io/BackendTLSPolicy', ofBackendTls],
  ['gateway.envoyproxy.io/SecurityPolicy', ofSecurityPolicy],
  ['cert-manager.io/Certificate', ofCertificate],
  ...METAL_LB_ADVERTISEMENTS.map((type): [string, FieldsNaming] => [type, ofAdvertisement]),
  ['route.openshift.io/Route', ofRoute],
  [TARGET_GROUP_BINDING, (at) => one(at, at.spec.child('serviceRef'), 'name', ['/Service'])],
  [HTTP_PROXY, (at) => one(at, at.spec.child('virtualhost')?.child('tls')?.child('clientValidation'), 'caSecret', [SECRET])],
]);

/** What fields of routes, policies and their like name, Services of routes and certificates aside. */
export function* namedByFields({ resources }: Graph): Iterable<NamedObject> {
  for (const [type, namedBy] of NAMING) {
    for (const resource of resources.ofType(type)) {
      yield* namedBy(resource);
    }
  }
}

/** A name in a field, with a namespace beside it or that of the object. */
function* one(at: Resource, fields: Fields | undefined, field: string, types: readonly string[]): Iterable<NamedObject> {
  const name = fields?.text(field);
  // `NAMESPACE/NAME` and names of other providers are left to whoever knows them
  if (fields !== undefined && name && !/[/@$]/.test(name)) {
    yield { at, field: fields.pathOf(field), types, namespace: fields.text('namespace') || at.namespace, name };
  }
}

function* each(at: Resource, all: readonly Fields[], field: string, types: readonly string[]): Iterable<NamedObject> {
  for (const fields of all) {
    yield* one(at, fields, field, types);
  }
}

function* ofTraefikRoute(at: Resource): Iterable<NamedObject> {
  const { spec, group } = at;
  for (const route of spec.children('routes')) {
    yield* each(at, route.children('middlewares'), 'name', MIDDLEWARES);
    yield* each(at, route.children('services').filter((service) => (service.text('kind') ?? 'Service') === 'Service'), 'name', ['/Service']);
    yield* each(at, route.children('services').filter((service) => service.text('kind') === 'TraefikService'), 'name', [`${group}/TraefikService`]);
  }
  yield* one(at, spec.child('tls'), 'secretName', [SECRET]);
  yield* one(at, spec.child('tls')?.child('options'), 'name', [`${group}/TLSOption`]);
}

function* ofMiddleware(at: Resource): Iterable<NamedObject> {
  for (const kind of ['basicAuth', 'digestAuth']) {
    yield* one(at, at.spec.child(kind), 'secret', [SECRET]);
  }
  yield* one(at, at.spec.child('forwardAuth')?.child('tls'), 'caSecret', [SECRET]);
  yield* one(at, at.spec.child('forwardAuth')?.child('tls'), 'certSecret', [SECRET]);
  yield* each(at, at.spec.child('chain')?.children('middlewares') ?? [], 'name', MIDDLEWARES);
  yield* one(at, at.spec.child('errors')?.child('service'), 'name', ['/Service']);
}

function* ofVirtualServer(at: Resource): Iterable<NamedObject> {
  const routes = [...at.spec.children('routes'), ...at.spec.children('subroutes')];
  yield* one(at, at.spec.child('tls'), 'secret', [SECRET]);
  yield* each(at, [at.spec, ...routes].flatMap((fields) => fields.children('policies')), 'name', [F5_POLICY]);
  yield* each(at, at.spec.children('upstreams'), 'service', ['/Service']);
}

function* ofPolicyOfF5(at: Resource): Iterable<NamedObject> {
  yield* one(at, at.spec.child('basicAuth'), 'secret', [SECRET]);
  yield* one(at, at.spec.child('jwt'), 'secret', [SECRET]);
  yield* one(at, at.spec.child('ingressMTLS'), 'clientCertSecret', [SECRET]);
  yield* one(at, at.spec.child('oidc'), 'clientSecret', [SECRET]);
}

function* ofExtensions(at: Resource): Iterable<NamedObject> {
  const rules = at.spec.children('rules');
  const backends = rules.flatMap((rule) => rule.children('backendRefs'));
  for (const filter of [...rules, ...backends].flatMap((fields) => fields.children('filters'))) {
    const ref = filter.text('type') === 'ExtensionRef' ? filter.child('extensionRef') : undefined;
    yield* one(at, ref, 'name', [`${ref?.text('group') ?? ''}/${ref?.text('kind') ?? ''}`]);
  }
}

function* ofBackendTls(at: Resource): Iterable<NamedObject> {
  for (const ref of at.spec.child('validation')?.children('caCertificateRefs') ?? []) {
    yield* one(at, ref, 'name', [ref.text('kind') === 'Secret' ? SECRET : CONFIG_MAP]);
  }
}

function* ofSecurityPolicy(at: Resource): Iterable<NamedObject> {
  yield* one(at, at.spec.child('basicAuth')?.child('users'), 'name', [SECRET]);
  yield* one(at, at.spec.child('oidc')?.child('clientSecret'), 'name', [SECRET]);
  yield* each(at, at.spec.child('apiKeyAuth')?.children('credentialRefs') ?? [], 'name', [SECRET]);
}

/** An issuer of the whole cluster is rarely among the manifests of an app. */
function* ofCertificate(at: Resource): Iterable<NamedObject> {
  const ref = at.spec.child('issuerRef');
  const isOwn = (ref?.text('group') || 'cert-manager.io') === 'cert-manager.io' && (ref?.text('kind') || 'Issuer') === 'Issuer';
  yield* isOwn ? one(at, ref, 'name', ['cert-manager.io/Issuer']) : [];
}

function* ofAdvertisement(at: Resource): Iterable<NamedObject> {
  for (const [i, name] of at.spec.list('ipAddressPools').entries()) {
    if (typeof name === 'string' && name !== '') {
      yield { at, field: `${at.spec.pathOf('ipAddressPools')}[${i}]`, types: [METAL_LB_POOL], namespace: at.namespace, name };
    }
  }
}

function* ofRoute(at: Resource): Iterable<NamedObject> {
  yield* each(at, [...at.spec.child('to') === undefined ? [] : [at.spec.childOrEmpty('to')], ...at.spec.children('alternateBackends')], 'name', ['/Service']);
}
