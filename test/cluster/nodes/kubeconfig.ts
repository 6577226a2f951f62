import { readFileSync, writeFileSync } from 'fs';
import { Certificate } from './certificates';

/** How a program reaches an API server, and as whom. */
export interface Access extends Certificate {
  /** As in `https://10.200.0.10:6443`. */
  readonly server: string;

  readonly authority: Certificate;
}

/** Writes a file that needs no other. */
export function writeKubeconfig(file: string, { server, authority, certificate, key }: Access): void {
  writeFileSync(file, JSON.stringify({
    'apiVersion': 'v1',
    'kind': 'Config',
    'clusters': [{ name: 'cluster', cluster: { server, 'certificate-authority-data': base64(authority.certificate) } }],
    'users': [{ name: 'user', user: { 'client-certificate-data': base64(certificate), 'client-key-data': base64(key) } }],
    'contexts': [{ name: 'cluster', context: { cluster: 'cluster', user: 'user' } }],
    'current-context': 'cluster',
  }, undefined, 2), { mode: 0o600 });
}

function base64(file: string): string {
  return readFileSync(file, 'base64');
}
