import { readFileSync } from 'fs';
import { join } from 'path';
import { Manifest } from './controller';
import { Certificate, CertificateAuthority } from '../nodes/certificates';
import { STATE } from '../nodes/instance';

export function tlsSecret(name: string, namespace: string, { certificate, key }: Certificate, authority?: Certificate): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'kubernetes.io/tls',
    metadata: { name, namespace },
    data: {
      'tls.crt': readFileSync(certificate, 'base64'),
      'tls.key': readFileSync(key, 'base64'),
      ...(authority ? { 'ca.crt': readFileSync(authority.certificate, 'base64') } : {}),
    },
  };
}

/** What the parts of a controller know each other by: for each name of a Secret, the names of the server that has it. */
export async function internalSecrets(namespace: string, servers: { readonly [secret: string]: readonly string[] }): Promise<Manifest[]> {
  const authority = await CertificateAuthority.create(join(STATE, namespace));
  return Promise.all(Object.entries(servers).map(async ([secret, names]) => {
    const issued = await authority.issue(secret, { commonName: names[0], alternativeNames: names.map((name) => `DNS:${name}`) });
    return tlsSecret(secret, namespace, issued, authority);
  }));
}
