import { isDeepStrictEqual } from 'util';
import { SiteObject } from '../controllers/dialect';
import { namedHostsOf } from '../controllers/routes';
import { Route, Site, Transport } from '../controllers/site';
import { OptionAnnotations, undoes } from '../manifest/option-annotations';

/** The id of the `Certificate` among the objects of a site. */
const CERTIFICATE = 'tls';

/**
 * How requests arrive, with the name of the Secret that the `Certificate` of the site fills where none is said.
 *
 * @param nameOf the name of the object with an id
 */
export function withSecretName<T extends Transport>(said: T, nameOf: (id: string) => string): T {
  const { certificate } = said;
  const isUnnamed = certificate?.issuer !== undefined && certificate.secretName === undefined;
  return isUnnamed ? { ...said, certificate: { ...certificate, secretName: nameOf(CERTIFICATE) } } : said;
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
export function certificateOf({ transport: { certificate }, redirectHosts }: Site, routes: Route[]): SiteObject[] {
  if (certificate?.issuer === undefined) {
    return [];
  }
  const { secretName, issuer } = certificate;
  return [{
    id: CERTIFICATE,
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    spec: {
      secretName,
      dnsNames: namedHostsOf([
        ...routes.filter((route) => isDeepStrictEqual(route.certificate, certificate)),
        ...redirectHosts.map((host) => ({ host })),
      ]),
      issuerRef: { group: 'cert-manager.io', kind: issuer.kind, name: issuer.name },
    },
  }];
}

/** The annotations by which cert-manager would make one more certificate, in the same Secret. */
export function certificateAnnotations(routes: readonly Route[]): OptionAnnotations {
  const once = undoes('tls', 'cert-manager would then write two certificates into one Secret');
  return routes.every(({ certificate }) => certificate?.issuer === undefined) ? {} : {
    'cert-manager.io/issuer': once,
    'cert-manager.io/cluster-issuer': once,
    'kubernetes.io/tls-acme': once,
  };
}
