import { ControllerReader } from '../../src/controllers/controller';
import { readerOf } from '../../src/controllers/reader-of';
import { DIALECTS, Dialect } from '../simulation/dialects';

/** A controller that is written and read. */
export interface Room {
  readonly dialect: Dialect;
  readonly reader: ControllerReader;

  /** What `shown.json` of the tests on a real cluster calls it; nothing if it does not run there. */
  readonly table?: string;
}

/** By the names of `DIALECTS`. */
export const ROOMS: { readonly [name: string]: Room } = {
  'a plain Ingress': room(DIALECTS['a plain Ingress'], 'ingress-class'),
  'Traefik': room(DIALECTS.Traefik, 'traefik'),
  'ingress-nginx': room(DIALECTS['ingress-nginx']),
  'Contour': room(DIALECTS.Contour, 'contour'),
  'Gateway API': room(DIALECTS['Gateway API'], 'gateway-api'),
};

function room(dialect: Dialect, table?: string): Room {
  return { dialect, reader: readerOf(dialect.controller._dialect.facts), table };
}
