import { existsSync } from 'fs';
import { join } from 'path';
import { Manifest } from './controller';
import { tlsSecret } from './tls-secret';
import { CertificateAuthority } from '../nodes/certificates';
import { STATE } from '../nodes/instance';

const FOLDER = join(STATE, 'gateways');
const ISSUED = { certificate: join(FOLDER, 'gateway.crt'), key: join(FOLDER, 'gateway.key') };

export const GATEWAY_SECRET = 'gateway-certificate';

/** What the certificate of every Gateway is valid for. */
export const GATEWAY_HOSTS = ['shop.example', '*.shop.example'];

/** The file of the authority that issued it, in PEM. */
export const GATEWAY_AUTHORITY = join(FOLDER, 'ca.crt');

let issued: Promise<unknown> | undefined;

/** The same certificate for each Gateway, whenever it is started. */
export async function gatewaySecret(namespace: string): Promise<Manifest> {
  await (issued ??= existsSync(ISSUED.certificate) ? Promise.resolve() : issue());
  return tlsSecret(GATEWAY_SECRET, namespace, ISSUED);
}

async function issue(): Promise<void> {
  const authority = await CertificateAuthority.create(FOLDER);
  await authority.issue('gateway', { commonName: 'gateway', alternativeNames: GATEWAY_HOSTS.map((host) => `DNS:${host}`) });
}
