import { SeenObject, SeenObjects } from '../controllers/seen-objects';
import { Certificate } from '../controllers/served-path';

const CERTIFICATE = 'cert-manager.io/Certificate';
const GROUP = 'cert-manager.io';
const KINDS: ReadonlySet<string> = new Set(['Issuer', 'ClusterIssuer']);

/** Who fills the Secrets of a cluster with certificates. */
export class Certificates {
  private readonly bySecret = new Map<string, SeenObject[]>();

  public constructor(objects: SeenObjects) {
    for (const certificate of objects.ofType(CERTIFICATE)) {
      const secretName = certificate.spec.text('secretName');
      const key = keyOf(certificate.namespace, secretName ?? '');
      this.bySecret.set(key, [...this.bySecret.get(key) ?? [], certificate]);
    }
  }

  /** The certificate in a Secret, with who issues it if it is for the host; without a Secret that of the controller. */
  public of(namespace: string, secretName: string | undefined, host: string | undefined): Certificate {
    if (secretName === undefined) {
      return {};
    }
    for (const certificate of this.bySecret.get(keyOf(namespace, secretName)) ?? []) {
      certificate.take();
      const issuer = host !== undefined && certificate.spec.texts('dnsNames').includes(host) ? issuerOf(certificate) : undefined;
      if (issuer !== undefined) {
        return { secretName, issuer };
      }
    }
    return { secretName };
  }
}

function issuerOf({ spec }: SeenObject): Certificate['issuer'] {
  const reference = spec.child('issuerRef');
  const isOwn = reference?.has('group') !== true || reference.text('group', (group) => group === GROUP) !== undefined;
  const name = reference?.text('name');
  const kind = reference?.has('kind') ? reference.text('kind', (text) => KINDS.has(text)) : 'Issuer';
  return isOwn && name !== undefined && kind !== undefined ? { kind, name } : undefined;
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}
