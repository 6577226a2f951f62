import { readFileSync } from 'fs';
import { Case } from './cases';
import { request } from '../client';
import { Difference } from '../shown';

/** Where a controller answers, and the file of the authority that has to have issued its certificate. */
export interface Door {
  readonly address: string;
  readonly authority: string;
}

/** How the requests of a case end otherwise than wanted; `host`, which is of this run only, is written as `HOST`. */
export async function differencesOf({ requests }: Case, door: Door, host: string): Promise<Difference[]> {
  const outcomes = await Promise.all(Object.keys(requests).map((url) => outcomeOf(url, door)));
  const written = (text: string) => text.replaceAll(host, 'HOST');
  return Object.entries(requests)
    .map(([url, wanted], i) => ({ request: written(url), wanted: written(wanted), got: written(outcomes[i]) }))
    .filter(({ wanted, got }) => wanted !== got);
}

/** See `Case`. */
async function outcomeOf(url: string, { address, authority }: Door): Promise<string> {
  const { protocol, host } = new URL(url);
  const path = url.slice(`${protocol}//${host}`.length);
  try {
    const { status, headers, echo } = await request(`${protocol}//${address}${path}`, { host, ca: readFileSync(authority, 'utf8') });
    return echo ? `${echo.pod} ${echo.path}${echo.query ? `?${echo.query}` : ''}` : [status, headers.location].filter(Boolean).join(' ');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // How far it came before depends on the moment.
    return code === 'ECONNRESET' ? 'connection reset' : message;
  }
}
