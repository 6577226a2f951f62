import { Resource } from './resource';
import { Resources } from './resources';

/** A ConfigMap or a Secret that an object makes; without a namespace it is made in several. */
interface Made {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string | undefined;
  readonly namespace?: string;
}

type MadeBy = (resource: Resource) => readonly Made[];

/** In the namespace of the object that asks for it. */
const secretOf = (nameOf: (resource: Resource) => string | undefined): MadeBy =>
  (resource) => [{ kind: 'Secret', name: nameOf(resource), namespace: resource.namespace }];

const VAULT = secretOf(({ spec }) => spec.child('destination')?.text('name'));

/** Types of objects that make Secrets and ConfigMaps, or are them. */
const SOURCES: Readonly<Record<string, MadeBy>> = {
  '/Secret': secretOf(({ name }) => name),
  '/ConfigMap': ({ name, namespace }) => [{ kind: 'ConfigMap', name, namespace }],
  'cert-manager.io/Certificate': secretOf(({ spec }) => spec.text('secretName')),
  'trust.cert-manager.io/Bundle': bundle,
  'external-secrets.io/ExternalSecret': secretOf(({ spec, name }) => spec.child('target')?.text('name') || name),
  'external-secrets.io/ClusterExternalSecret': ({ spec, name }) =>
    [{ kind: 'Secret', name: spec.text('externalSecretName') || spec.child('externalSecretSpec')?.child('target')?.text('name') || name }],
  'bitnami.com/SealedSecret': secretOf(({ spec, name }) => spec.child('template')?.child('metadata')?.text('name') || name),
  'secrets.hashicorp.com/VaultStaticSecret': VAULT,
  'secrets.hashicorp.com/VaultDynamicSecret': VAULT,
  'secrets.hashicorp.com/VaultPKISecret': VAULT,
  'onepassword.com/OnePasswordItem': secretOf(({ name }) => name),
  'secrets.infisical.com/InfisicalSecret': infisical,
  'secrets.doppler.com/DopplerSecret': ({ spec, namespace }) => {
    const managed = spec.child('managedSecret');
    return [{ kind: 'Secret', name: managed?.text('name'), namespace: managed?.text('namespace') || namespace }];
  },
  'k8s.bitwarden.com/BitwardenSecret': secretOf(({ spec }) => spec.text('secretName')),
  'networking.k8s.io/Ingress': (ingress) => isIssuedFor(ingress) ? secretsIn(ingress, 'tls') : [],
  'secrets-store.csi.x-k8s.io/SecretProviderClass': (store) => secretsIn(store, 'secretObjects'),
};

/** Issues a certificate into the Secrets that the `tls` of an Ingress or a Gateway names. */
const ISSUER_ANNOTATIONS = ['cert-manager.io/issuer', 'cert-manager.io/cluster-issuer', 'kubernetes.io/tls-acme'];

/** In place of the namespace of what is made in several. */
const SEVERAL = '*';

/** Where `kubectl` puts an object that names no namespace, and where the object of an operator may say that it makes something. */
const DEFAULT = 'default';

/** Where ConfigMaps and Secrets come from: written in the app, or made by an operator from another object of it. */
export class ConfigSources {
  private readonly byName = new Map<string, Resource>();
  private readonly anywhere = new Map<string, Resource>();

  constructor(resources: Resources) {
    for (const [type, madeBy] of Object.entries(SOURCES)) {
      for (const resource of resources.ofType(type)) {
        for (const { kind, name = '', namespace = SEVERAL } of madeBy(resource)) {
          this.byName.set(keyOf(kind, namespace, name), resource);
          this.anywhere.set(`${kind} ${name}`, resource);
        }
      }
    }
  }

  public find(kind: Made['kind'], namespace: string, name: string): Resource | undefined {
    return this.byName.get(keyOf(kind, namespace, name))
      ?? this.byName.get(keyOf(kind, SEVERAL, name))
      ?? (namespace === '' ? this.byName.get(keyOf(kind, DEFAULT, name)) : undefined);
  }

  /** What is, or makes, an object of that name in some namespace. */
  public findAnywhere(kind: Made['kind'], name: string): Resource | undefined {
    return name === '' ? undefined : this.anywhere.get(`${kind} ${name}`);
  }
}

/** Whether cert-manager makes the Secrets that an Ingress or a Gateway names. */
export function isIssuedFor(resource: Resource): boolean {
  return ISSUER_ANNOTATIONS.some((key) => resource.annotations.has(key));
}

function keyOf(kind: string, namespace: string, name: string): string {
  return `${kind} ${namespace}/${name}`;
}

function secretsIn({ spec, namespace }: Resource, list: string): Made[] {
  return spec.children(list).map((entry) => ({ kind: 'Secret', name: entry.text('secretName'), namespace }));
}

/** @see https://cert-manager.io/docs/trust/trust-manager/ */
function bundle({ spec, name }: Resource): Made[] {
  const target = spec.child('target');
  return [...target?.has('configMap') ? [{ kind: 'ConfigMap', name } as const] : [], ...target?.has('secret') ? [{ kind: 'Secret', name } as const] : []];
}

/** @see https://infisical.com/docs/integrations/platforms/kubernetes/infisical-secret-crd */
function infisical({ spec, namespace }: Resource): Made[] {
  const older = spec.child('managedSecretReference');
  return [...older === undefined ? [] : [older], ...spec.children('managedKubeSecretReferences'), ...spec.children('managedKubeConfigMapReferences')].map((managed) => {
    const configMap = managed.text('configMapName');
    const kind = configMap === undefined ? 'Secret' : 'ConfigMap';
    return { kind, name: configMap ?? managed.text('secretName'), namespace: managed.text('secretNamespace') || managed.text('configMapNamespace') || namespace };
  });
}
