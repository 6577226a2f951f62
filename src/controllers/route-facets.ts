import { ReadRoute } from './route';
import { Certificate, SpokenToPods } from './served-path';
import { RoutePart } from './unread-parts';

/** What an option says of a route, and how it is compared. */
export interface Facet {
  readonly option: string;

  /** What has to be known for it. The first is the part that it is about. */
  readonly parts: readonly RoutePart[];
  readonly of: (route: ReadRoute) => string;

  /** Whether it is compared although something about its parts is unread, because what it says is known all the same. */
  readonly isKnownAnyway?: true;

  /** Whether it is compared for a route, where something that is not said may be said by others: a Service of a user. */
  readonly isSaid?: (said: ReadRoute) => boolean;
}

const PROTOCOLS: Readonly<Record<SpokenToPods, string>> = { h2c: 'HTTP/2', https: 'HTTPS', fcgi: 'FastCGI' };

export const FACETS: readonly Facet[] = [
  {
    option: 'paths',
    parts: ['path'],
    // which values are asked for may be unread, and yet only some requests have them
    isKnownAnyway: true,
    of: ({ conditions }) => conditions === undefined ? 'served for all requests' : `served only for requests with ${conditions.join(', ')}`,
  },
  { option: 'paths', parts: ['backend'], of: answerText, isSaid: ({ redirects }) => redirects === undefined },
  { option: 'redirectHosts', parts: ['backend', 'rewrite', 'plainHttp'], of: answerText, isSaid: ({ redirects }) => redirects === true },
  { option: 'replacePrefix', parts: ['rewrite'], of: ({ rewrite }) => rewrite === undefined ? 'sent on as it is' : `sent on with '${rewrite}' in place of the prefix` },
  {
    option: 'backendProtocol',
    parts: ['backend'],
    of: ({ backendProtocol }) => `sent to pods by ${backendProtocol === undefined ? 'HTTP/1.1' : PROTOCOLS[backendProtocol]}`,
    isSaid: ({ backendProtocol, isHttp1Said }) => backendProtocol !== undefined || isHttp1Said === true,
  },
  { option: 'tls', parts: ['certificate'], of: ({ certificate }) => certificate === undefined ? 'served without TLS' : `served with ${certificateText(certificate)}` },
  { option: 'redirectToHttps', parts: ['plainHttp', 'backend', 'rewrite'], of: ({ plainHttp }) => `${plainHttp} by plain HTTP` },
];

function answerText({ backend, redirects, redirectsTo }: ReadRoute): string {
  if (redirectsTo !== undefined) {
    const { scheme, host, permanent } = redirectsTo;
    return `redirected to ${scheme === undefined ? '' : `${scheme}://`}${host} ${permanent ? 'for good' : 'for now'}`;
  }
  return redirects === true ? 'redirected to another address' : backend === undefined ? 'sent to nobody' : `sent to port ${backend.port} of the Service '${backend.service}'`;
}

function certificateText({ secretName, issuer }: Certificate): string {
  const by = issuer === undefined ? '' : ` by the ${issuer.kind} '${issuer.name}'`;
  return secretName === undefined ? "the controller's own certificate" : `the certificate of the Secret '${secretName}'${by}`;
}
