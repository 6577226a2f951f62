import { Resource } from './resource';
import { Resources } from './resources';

/** Kinds that make a Secret, and the field that names it. */
const SOURCES: ReadonlyArray<readonly [type: string, nameOf: (resource: Resource) => string | undefined]> = [
  ['/Secret', ({ name }) => name],
  ['cert-manager.io/Certificate', ({ spec }) => spec.text('secretName')],
  ['external-secrets.io/ExternalSecret', ({ spec, name }) => spec.child('target')?.text('name') || name],
  ['bitnami.com/SealedSecret', ({ spec, name }) => spec.child('template')?.child('metadata')?.text('name') || name],
  ['secrets.hashicorp.com/VaultStaticSecret', ({ spec }) => spec.child('destination')?.text('name')],
  ['secrets.hashicorp.com/VaultDynamicSecret', ({ spec }) => spec.child('destination')?.text('name')],
  ['secrets.hashicorp.com/VaultPKISecret', ({ spec }) => spec.child('destination')?.text('name')],
];

/** Issues a certificate into the Secrets that the `tls` of an Ingress or a Gateway names. */
const ISSUER_ANNOTATIONS = ['cert-manager.io/issuer', 'cert-manager.io/cluster-issuer', 'kubernetes.io/tls-acme'];

/** Where Secrets come from: written in the app, or made by an operator from another object of it. */
export class SecretSources {
  private readonly byName = new Map<string, Resource>();

  constructor(resources: Resources) {
    for (const [type, nameOf] of SOURCES) {
      for (const resource of resources.ofType(type)) {
        this.byName.set(`${resource.namespace}/${nameOf(resource) ?? ''}`, resource);
      }
    }
    for (const ingress of resources.ofType('networking.k8s.io/Ingress').filter(isIssuedFor)) {
      ingress.spec.children('tls').forEach((tls) => this.byName.set(`${ingress.namespace}/${tls.text('secretName') ?? ''}`, ingress));
    }
    for (const store of resources.ofType('secrets-store.csi.x-k8s.io/SecretProviderClass')) {
      store.spec.children('secretObjects').forEach((secret) => this.byName.set(`${store.namespace}/${secret.text('secretName') ?? ''}`, store));
    }
  }

  public find(namespace: string, name: string): Resource | undefined {
    return this.byName.get(`${namespace}/${name}`);
  }
}

/** Whether cert-manager makes the Secrets that an Ingress or a Gateway names. */
export function isIssuedFor(resource: Resource): boolean {
  return ISSUER_ANNOTATIONS.some((key) => resource.annotations.has(key));
}
