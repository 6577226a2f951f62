import { refusals } from './manifests';

const MIDDLEWARE = { apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'strip' } };

test('accepts whatever a Middleware does', () => {
  expect(refusals({ ...MIDDLEWARE, spec: {} })).toEqual([]);
  expect(refusals({ ...MIDDLEWARE, spec: { stripPrefix: { prefixes: [''] } } })).toEqual([]);
});

describe('fails', () => {
  test('if a Middleware does nothing', () => {
    expect(refusals(MIDDLEWARE)).toEqual(['middleware/no-spec spec must be given']);
  });
});
