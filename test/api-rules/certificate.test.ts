import { refusals } from './manifests';

function certificate(spec?: object): object {
  return { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'web' }, spec };
}

test.each<[string, object]>([
  ['a certificate', certificate({ secretName: 'tls', dnsNames: ['shop.example'], issuerRef: { kind: 'ClusterIssuer', name: 'letsencrypt' } })],
  ['any text, which is for cert-manager to judge', certificate({ secretName: 'A_', dnsNames: [''], issuerRef: { name: '' } })],
  ['nothing at all', certificate()],
])('accepts %s', (_, manifest) => {
  expect(refusals(manifest)).toEqual([]);
});

describe('fails', () => {
  test.each<[string, object, string[]]>([
    ['it says nothing', certificate({}), ['certificate/missing-field spec.secretName must be given', 'certificate/missing-field spec.issuerRef must be given']],
    ['the issuer has no name', certificate({ secretName: 'tls', issuerRef: { kind: 'Issuer' } }), ['certificate/missing-field spec.issuerRef.name must be given']],
  ])('if %s', (_, manifest, expected) => {
    expect(refusals(manifest)).toEqual(expected);
  });
});
