import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { run } from '../machine/command';

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'];

export interface CertificateProps {
  readonly commonName: string;

  /** What RBAC takes for the group. */
  readonly organization?: string;

  /** For a server: its names and addresses, as in `DNS:localhost`, `IP:127.0.0.1`. */
  readonly alternativeNames?: readonly string[];
}

/** Paths of files in PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Issues certificates, to a folder. */
export class CertificateAuthority implements Certificate {
  public static async create(folder: string): Promise<CertificateAuthority> {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const authority = new CertificateAuthority(folder);
    writeFileSync(authority.configuration, '[req]\ndistinguished_name = name\n[name]\n');
    await authority.request(authority, '/CN=cluster', ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']);
    return authority;
  }

  public readonly certificate: string;
  public readonly key: string;

  /** That of the machine would add to what we ask for. */
  private readonly configuration: string;

  private constructor(private readonly folder: string) {
    this.certificate = join(folder, 'ca.crt');
    this.key = join(folder, 'ca.key');
    this.configuration = join(folder, 'openssl.cnf');
  }

  public async issue(name: string, props: CertificateProps): Promise<Certificate> {
    const issued = { certificate: join(this.folder, `${name}.crt`), key: join(this.folder, `${name}.key`) };
    await this.request(issued, `${props.organization ? `/O=${props.organization}` : ''}/CN=${props.commonName}`, [
      'basicConstraints=critical,CA:FALSE',
      'extendedKeyUsage=clientAuth,serverAuth',
      ...(props.alternativeNames ? [`subjectAltName=${props.alternativeNames.join()}`] : []),
    ], ['-CA', this.certificate, '-CAkey', this.key]);
    return issued;
  }

  private async request({ certificate, key }: Certificate, subject: string, extensions: string[], signer: string[] = []): Promise<void> {
    await run('openssl', [
      'req', '-x509', '-config', this.configuration, ...signer, ...NEW_KEY, '-subj', subject, '-keyout', key, '-out', certificate,
      ...extensions.flatMap((extension) => ['-addext', extension]),
    ]);
  }
}
