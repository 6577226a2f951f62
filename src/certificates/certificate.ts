import { SiteObject } from '../controllers/dialect';
import { Certificate } from '../controllers/served-path';
import { Site } from '../controllers/site';
import { OptionAnnotations, undoes } from '../manifest/option-annotations';

const ID = 'tls';

/**
 * The Secret that holds the certificate of a site.
 *
 * @returns nothing for a site without TLS
 */
export function secretNameOf(site: Site, nameOf: (id: string) => string): string | undefined {
  return site.tls.secretName ?? (site.tls.kind === 'certManager' ? nameOf(ID) : undefined);
}

/** The certificate of a site as it is read again. */
export function certificateIn(site: Site, nameOf: (id: string) => string): Certificate | undefined {
  const secretName = secretNameOf(site, nameOf);
  const { issuer } = site.tls;
  return secretName === undefined ? undefined : { secretName, ...(issuer === undefined ? {} : { issuer: { kind: issuer.kind, name: issuer.name } }) };
}

/**
 * The `Certificate` of a site that cert-manager issues.
 *
 * An object of its own, and not an annotation of an Ingress: a site may need
 * several Ingresses, and cert-manager makes one certificate of each annotation.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.Certificate
 */
export function certificateOf(site: Site, hosts: string[], nameOf: (id: string) => string): SiteObject[] {
  const { issuer } = site.tls;
  if (!issuer) {
    return [];
  }
  return [{
    id: ID,
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    spec: {
      secretName: secretNameOf(site, nameOf),
      dnsNames: hosts,
      issuerRef: { group: 'cert-manager.io', kind: issuer.kind, name: issuer.name },
    },
  }];
}

/** The annotations by which cert-manager would make one more certificate, in the same Secret. */
export function certificateAnnotations(site: Site): OptionAnnotations {
  const once = undoes('tls', 'cert-manager would then write two certificates into one Secret');
  return site.tls.kind !== 'certManager' ? {} : {
    'cert-manager.io/issuer': once,
    'cert-manager.io/cluster-issuer': once,
    'kubernetes.io/tls-acme': once,
  };
}
