import { ROOMS } from './rooms';
import { sampledSites } from './sampled-sites';
import { Feature } from '../../src/controllers/features';
import { ValidSite } from '../properties/sites';

const FEWEST = 50;

/** Whether a generated site asks for a feature; those that none asks for are tested elsewhere. */
const ASKS: { readonly [F in Feature]: ((site: ValidSite) => boolean) | 'test/cluster/paths/cases.ts' } = {
  anyHost: ({ paths }) => paths.some(({ host }) => host === undefined),
  pathType: ({ paths }) => paths.some(({ exact }) => exact),
  stripPrefix: ({ paths }) => paths.some(({ replacePrefix }) => replacePrefix === '/'),
  replacePrefix: ({ paths }) => paths.some(({ replacePrefix }) => replacePrefix !== undefined && replacePrefix !== '/'),
  portName: 'test/cluster/paths/cases.ts',
  tls: ({ tls }) => tls,
  redirectToHttps: ({ tls }) => tls,
  annotations: 'test/cluster/paths/cases.ts',
  defaultBackend: ({ defaultService }) => defaultService !== undefined,
};

describe.each(Object.entries(ROOMS))('%s', (_, room) => {
  const { answers } = room.dialect.controller._dialect;
  const drawn = Object.entries(ASKS).filter(([feature, asks]) => typeof asks === 'function' && (answers[feature as Feature] as any).kind !== 'impossible');

  test.each(drawn)('the laws hold for sites that ask for %s', (_feature, asks) => {
    expect(sampledSites(room).filter(({ site }) => (asks as (site: ValidSite) => boolean)(site)).length).toBeGreaterThanOrEqual(FEWEST);
  });
});
