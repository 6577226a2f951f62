import { SiteObject } from '../controllers/dialect';
import { namedHostsOf } from '../controllers/routes';
import { Certificate } from '../controllers/served-path';
import { Route, Site } from '../controllers/site';
import { OptionAnnotations, undoes } from '../manifest/option-annotations';

/** The id of the `Certificate` among the objects of a site. */
const CERTIFICATE = 'tls';

/**
 * The Secret that holds the certificate of a site.
 *
 * @param nameOf the name of the object with an id
 * @returns nothing for a site without a certificate of its own
 */
export function secretNameOf({ tls }: Site, nameOf: (id: string) => string): string | undefined {
  return tls.secretName ?? (tls.kind === 'certManager' ? nameOf(CERTIFICATE) : undefined);
}

/** The certificate of a site as it is read again. */
export function certificateIn({ secretName, tls: { issuer } }: Site): Certificate | undefined {
  return secretName === undefined ? undefined : { secretName, ...(issuer === undefined ? {} : { issuer: { kind: issuer.kind, name: issuer.name } }) };
}

/**
 * The `Certificate` of a site that cert-manager issues.
 *
 * An object of its own, and not an annotation of an Ingress: a site may need
 * several Ingresses, and cert-manager makes one certificate of each annotation.
 * And of the site, not of a controller: while a site moves, two controllers use it.
 *
 * @see https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.Certificate
 */
export function certificateOf({ secretName, tls: { issuer } }: Site, routes: Route[]): SiteObject[] {
  if (!issuer) {
    return [];
  }
  return [{
    id: CERTIFICATE,
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    spec: {
      secretName,
      dnsNames: namedHostsOf(routes),
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
