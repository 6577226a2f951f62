import { isDnsSubdomain } from '../api-rules/formats/dns-subdomain';
import { Certificate } from '../controllers/served-path';
import { invalidValue, PropertyProblem } from '../text/invalid';

/**
 * Where cert-manager looks for an issuer.
 */
export enum IssuerKind {
  /** A `ClusterIssuer`, which serves every namespace. */
  CLUSTER_ISSUER = 'ClusterIssuer',

  /** An `Issuer` of the namespace of the site. */
  ISSUER = 'Issuer',
}

/**
 * Options for `Tls.certManager`.
 */
export interface CertManagerOptions {
  /**
   * Where the issuer is looked for.
   *
   * @default IssuerKind.CLUSTER_ISSUER
   */
  readonly issuerKind?: IssuerKind;

  /**
   * The Secret that cert-manager keeps the certificate in.
   *
   * @default - named like the `Certificate` that is defined
   */
  readonly secretName?: string;
}

/**
 * Where the certificate of a site comes from.
 */
export class Tls {
  /**
   * A Secret of type `kubernetes.io/tls` in the namespace of the site. That it is
   * there is not checked.
   *
   * @param secretName the name of the Secret
   */
  public static secret(secretName: string): Tls {
    check('Tls.secret', { secretName });
    return new Tls('secret', secretName);
  }

  /**
   * A certificate that cert-manager issues and renews, for all hosts of the site.
   *
   * @see https://cert-manager.io/docs/usage/certificate/
   *
   * @param issuer the name of the `ClusterIssuer` or `Issuer`
   */
  public static certManager(issuer: string, options: CertManagerOptions = {}): Tls {
    check('Tls.certManager', { issuer, secretName: options.secretName });
    return new Tls('certManager', options.secretName, { name: issuer, kind: options.issuerKind ?? IssuerKind.CLUSTER_ISSUER });
  }

  /**
   * TLS is ended at a listener of the Gateway, with the certificate that the
   * Gateway's owner gives it. For Gateway API only.
   */
  public static byGateway(): Tls {
    return new Tls('byGateway');
  }

  /**
   * No TLS: everything on the way can read and change what is sent.
   */
  public static none(): Tls {
    return new Tls('none');
  }

  private constructor(
    /** @internal */
    public readonly _kind: 'secret' | 'certManager' | 'byGateway' | 'none',
    /** @internal */
    public readonly _secretName?: string,
    /** @internal */
    public readonly _issuer?: { readonly name: string; readonly kind: IssuerKind },
  ) {}

  /**
   * @internal
   */
  public _render(): Certificate | undefined {
    const [secretName, issuer] = [this._secretName, this._issuer];
    return this._kind === 'none' ? undefined : { ...(secretName === undefined ? {} : { secretName }), ...(issuer === undefined ? {} : { issuer }) };
  }
}

function check(factory: string, names: { [property: string]: string | undefined }): void {
  const problems: PropertyProblem[] = Object.entries(names)
    .filter(([, value]) => value !== undefined && !isDnsSubdomain(value))
    .map(([property, value]) => ({
      property,
      rule: "must be lower-case letters, digits, '-' and '.', beginning and ending with a letter or digit, at most 253",
      value,
      fix: "write for example 'shop-tls'",
    }));
  if (problems.length > 0) {
    throw invalidValue(factory, problems);
  }
}
