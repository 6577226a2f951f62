import { IssuerKind, Tls } from '../../src';
import { messageOf } from '../util';

test('a Secret is named', () => {
  const tls = Tls.secret('shop.example-tls');
  expect([tls._kind, tls._secretName, tls._issuer]).toEqual(['secret', 'shop.example-tls', undefined]);
});

test('cert-manager issues by a ClusterIssuer unless told otherwise', () => {
  const tls = Tls.certManager('letsencrypt');
  expect([tls._kind, tls._secretName, tls._issuer]).toEqual(['certManager', undefined, { name: 'letsencrypt', kind: 'ClusterIssuer' }]);
});

test('cert-manager issues by an Issuer, into a Secret of any name', () => {
  const tls = Tls.certManager('letsencrypt', { issuerKind: IssuerKind.ISSUER, secretName: 'shop-tls' });
  expect([tls._secretName, tls._issuer]).toEqual(['shop-tls', { name: 'letsencrypt', kind: 'Issuer' }]);
});

test('there may be none', () => {
  expect(Tls.none()._kind).toBe('none');
});

describe('fails', () => {
  test.each(['', 'Shop', 'shop_tls', '-shop', 'shop-', 'shop..tls', 'a b', 'shop\n', 'sh\u00f6p', 'a'.repeat(254)])('if a name is %j', (name) => {
    const rule = "must be lower-case letters, digits, '-' and '.', beginning and ending with a letter or digit, at most 253, got ";
    expect(messageOf(() => Tls.secret(name))).toContain(`invalid Tls.secret:\n  'secretName' ${rule}`);
    expect(messageOf(() => Tls.certManager(name))).toContain(`invalid Tls.certManager:\n  'issuer' ${rule}`);
    expect(messageOf(() => Tls.certManager('letsencrypt', { secretName: name }))).toContain(`invalid Tls.certManager:\n  'secretName' ${rule}`);
  });

  test('with all problems at once', () => {
    expect(messageOf(() => Tls.certManager('A', { secretName: 'B' })).split('\n')).toHaveLength(3);
  });
});
