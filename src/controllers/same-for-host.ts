import { isDeepStrictEqual } from 'util';
import { Dialect } from './dialect';
import { Transport } from './site';
import { PropertyProblem } from '../text/invalid';

/** The options that say how requests arrive. */
const OPTIONS: { readonly [K in keyof Required<Transport>]: string } = { certificate: 'tls', plainHttp: 'redirectToHttps' };

/** What a controller says of a whole host, and a route of it otherwise than another one. */
export function hostProblems({ label, sameForHost }: Pick<Dialect, 'label' | 'sameForHost'>, said: Transport, ofHost: Transport): PropertyProblem[] {
  return sameForHost.filter((key) => !isDeepStrictEqual(said[key], ofHost[key])).map((key) => ({
    property: OPTIONS[key],
    rule: `must be the same for all paths of a host, because ${label} cannot tell them apart`,
    fix: "serve the path from another 'host', or name another controller",
  }));
}
