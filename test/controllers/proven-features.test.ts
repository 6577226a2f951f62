import { promisedValues } from './promised';
import { isShown, isSimulated } from './proven-features';
import { ROOMS } from './rooms';
import { SampledSite, sampledSites } from './sampled-sites';
import { Feature } from '../../src/controllers/features';
import { GENERATORS } from '../properties/site-features';

/** What no request and no cluster of the tests shows, with the reason why it is promised all the same. */
const BY_DOCUMENT: { readonly [room: string]: { readonly [F in Feature]?: string } } = {
  'ingress-nginx': { annotations: 'no request shows them, and what begins with no prefix of its own is ignored: https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/' },
};

/** In how many sites the simulation has to show a feature. */
const FEWEST = 10;

function areEnough(sites: readonly SampledSite[], shows: (site: SampledSite) => boolean): boolean {
  let count = 0;
  return sites.some((site) => {
    count += shows(site) ? 1 : 0;
    return count === FEWEST;
  });
}

describe.each(Object.entries(ROOMS))('%s', (name, room) => {
  const documented = BY_DOCUMENT[name] ?? {};

  test.each(Object.keys(GENERATORS) as Feature[])('%s is refused, or shown by the simulation or a real controller, or there is a document', (feature) => {
    const isShownByRequests = isShown(feature, room) || areEnough(sampledSites(room), (site) => isSimulated(site, feature, room));
    const isPromised = promisedValues(feature, room.dialect).length > 0;
    const proofs = [...(isShownByRequests ? ['requests'] : []), ...(feature in documented ? ['a document'] : [])];
    expect([feature, proofs.length]).toEqual([feature, isPromised ? 1 : 0]);
  });
});
