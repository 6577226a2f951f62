import { ROOMS } from './rooms';
import { hostProblems } from '../../src/controllers/same-for-host';
import { Transport } from '../../src/controllers/site';

const REDIRECTED: Transport = { certificate: { secretName: 'shop-tls' }, plainHttp: 'redirected' };
const SERVED: Transport = { ...REDIRECTED, plainHttp: 'served' };
const PLAIN: Transport = { plainHttp: 'served' };

test.each([
  ['a plain Ingress', ['tls'], []],
  ['Traefik', ['tls'], ['redirectToHttps']],
  ['ingress-nginx', ['tls'], []],
  ['Contour', ['tls'], []],
  ['Gateway API', [], []],
])('%s says of a whole host: %j', (name, tls, redirect) => {
  const dialect = ROOMS[name].dialect.controller._dialect;
  const propertiesOf = (one: Transport, other: Transport) => hostProblems(dialect, one, other).map(({ property }) => property);
  expect(propertiesOf(PLAIN, SERVED)).toEqual(tls);
  expect(propertiesOf({ ...SERVED, certificate: { secretName: 'other-tls' } }, SERVED)).toEqual(tls);
  expect(propertiesOf(REDIRECTED, SERVED)).toEqual(redirect);
  expect(propertiesOf(SERVED, { ...SERVED })).toEqual([]);
});
