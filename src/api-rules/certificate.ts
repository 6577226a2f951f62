import { Fields } from './fields';

/** The rules for a Certificate of cert-manager, for the fields that name it, its hosts and who issues it. */
export function judgeCertificate(certificate: Fields): void {
  const spec = certificate.child('spec');
  requireFields(spec, { secretName: 'write the name of the Secret that holds the certificate', issuerRef: 'name who issues it' });
  requireFields(spec?.child('issuerRef'), { name: 'name who issues it' });
}

function requireFields(owner: Fields | undefined, fixes: { readonly [name: string]: string }): void {
  for (const name of Object.keys(fixes)) {
    if (owner !== undefined && !owner.has(name)) {
      owner.refuse('certificate/missing-field', name, 'must be given', fixes[name]);
    }
  }
}
