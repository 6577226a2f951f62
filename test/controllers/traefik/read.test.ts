import { USUAL_ENTRY_POINTS } from '../../../src/controllers/traefik/facts';
import { traefikReader } from '../../../src/controllers/traefik/read';
import { ingressOf, readText } from '../read-text';

const router = (annotations: { readonly [name: string]: string }) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`traefik.ingress.kubernetes.io/router.${name}`, value]));

/** Where nothing is known of the entry points. */
const read = (annotations: { readonly [name: string]: string }, spec?: object) =>
  readText(traefikReader({ controller: 'traefik', className: 'traefik', ...USUAL_ENTRY_POINTS }), ingressOf('traefik', router(annotations), spec));

test.each([
  [{}, 'plain HTTP unknown'],
  [{ entrypoints: 'web, websecure' }, 'plain HTTP served'],
  [{ entrypoints: 'websecure' }, 'plain HTTP closed'],
  [{ tls: 'true' }, 'plain HTTP closed'],
])('%p of an Ingress with a certificate', (annotations, rest) => {
  expect(read(annotations)).toEqual([`shop.example.com elements / to web:80, by HTTPS with shop-tls, ${rest}`]);
});

test('an entry point with another name is one for HTTPS where there is a certificate, and is unread', () => {
  const unread = 'unread Ingress shop/web metadata.annotations[traefik.ingress.kubernetes.io/router.entrypoints]';
  expect(read({ entrypoints: 'public' })).toEqual(['shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP closed', unread]);
  expect(read({ entrypoints: 'http,public' })).toEqual(['shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP served', unread]);
  expect(read({ entrypoints: 'public' }, {})).toEqual(['shop.example.com elements / to web:80, plain HTTP served', unread]);
});

test('a redirect to HTTPS lets requests by HTTPS pass', () => {
  const middleware = JSON.stringify({
    apiVersion: 'traefik.io/v1alpha1', kind: 'Middleware', metadata: { name: 'https', namespace: 'shop' }, spec: { redirectScheme: { scheme: 'https', permanent: true } },
  });
  const ingress = ingressOf('traefik', router({ entrypoints: 'web,websecure', middlewares: 'shop-https@kubernetescrd' }));
  expect(readText(traefikReader({ controller: 'traefik', className: 'traefik', ...USUAL_ENTRY_POINTS }), `${ingress}\n---\n${middleware}`))
    .toEqual(['shop.example.com elements / to web:80, by HTTPS with shop-tls, plain HTTP redirected']);
});
