import { isDeepStrictEqual } from 'util';
import { ClusterPart } from './clusters';
import { Finding } from '../../checks/finding';
import { Severity } from '../../checks/severity';
import { readerOf } from '../../controllers/reader-of';
import { Reading } from '../../controllers/reading';
import { ReadRoute } from '../../controllers/route';
import { Certificate } from '../../controllers/served-path';
import { RoutePart, unknownParts, UnreadParts } from '../../controllers/unread-parts';
import { exposureOf } from '../../exposure/exposure';
import { Verdict } from '../../synthesis/synthesis';

const NOT_AS_WRITTEN = 'site/not-as-written';

/**
 * Reads the finished objects of a cluster as their controllers do, and compares that with what was said of each site. What
 * was not understood may be anything that the controller's room does not rule out, so that nothing is found in what it concerns.
 *
 * @param undone the objects of which it is known already
 */
export function readBack({ graph, sites }: ClusterPart, undone: Verdict): Finding[] {
  const known = new Map<Reading, ReadingByPath>();
  const objects = new Map(sites.length === 0 ? [] : graph.resources.applied.map((resource) => [resource.origin.construct, resource]));
  return sites.flatMap((site) => {
    const apiObjects = site.apiObjects();
    const at = objects.get(apiObjects[0]?.node.path);
    if (at === undefined || apiObjects.some((apiObject) => undone.has(apiObject))) {
      return [];
    }
    const reading = exposureOf(graph).readingOf(site.facts);
    const found = known.get(reading) ?? new ReadingByPath(reading, readerOf(site.facts).unreadParts);
    known.set(reading, found);
    return site.wanted().flatMap((said) => found.differencesFrom(said)).map(({ message, fix }): Finding => (
      { id: NOT_AS_WRITTEN, severity: Severity.ERROR, at, origin: at.origin, field: '', message, fix, related: [] }
    ));
  });
}

interface Difference {
  readonly message: string;
  readonly fix: string;
}

/** What was read, by host and path. */
class ReadingByPath {
  private readonly routes: ReadonlyMap<string, ReadRoute>;
  private readonly contested: ReadonlySet<string>;

  /** Why a path gets no requests. */
  private readonly reasons: ReadonlyMap<string, string>;

  /** Whether what is unread may be a path. */
  private readonly isComplete: boolean;

  public constructor(reading: Reading, private readonly unreadParts: UnreadParts) {
    this.isComplete = !unknownParts(unreadParts, reading.unread.map(({ field }) => field)).has('path');
    this.routes = new Map(reading.routes.map((route) => [keyOf(route), route]));
    this.reasons = new Map(reading.differences.map((found) => [placeOf(found), found.text]));
    this.contested = new Set(reading.differences.filter(({ kind }) => kind === 'contested path' || kind === 'contested host').map(placeOf));
  }

  public differencesFrom(said: ReadRoute): Difference[] {
    const read = this.routes.get(keyOf(said));
    if (this.contested.has(placeOf(said)) || this.contested.has(placeOf({ host: said.host }))) {
      return [];
    }
    if (read === undefined) {
      const reason = this.reasons.get(placeOf(said)) ?? this.reasons.get(placeOf({ host: said.host, path: `${said.path}/` }));
      return this.isComplete ? [difference('paths', said, reason ?? 'is not served')] : [];
    }
    const unknown = unknownParts(this.unreadParts, read.unread ?? []);
    return FACETS.filter(({ parts, isSaid = () => true }) => isSaid(said) && !unknown.has('path') && parts.every((part) => !unknown.has(part))).flatMap(({ option, of }) => {
      const [wanted, found] = [of(said), of(read)];
      return isDeepStrictEqual(wanted, found) ? [] : [difference(option, said, `is ${found}, and not ${wanted}`)];
    });
  }
}

interface Facet {
  readonly option: string;

  /** What has to be known for it. */
  readonly parts: readonly RoutePart[];
  readonly of: (route: ReadRoute) => string;

  /** Whether it is compared for a route, where something that is not said may be said by others: a Service of a user. */
  readonly isSaid?: (said: ReadRoute) => boolean;
}

const FACETS: readonly Facet[] = [
  { option: 'paths', parts: ['backend'], of: ({ backend }) => backend === undefined ? 'sent to nobody' : `sent to port ${backend.port} of the Service '${backend.service}'` },
  { option: 'replacePrefix', parts: ['rewrite'], of: ({ rewrite }) => rewrite === undefined ? 'sent on as it is' : `sent on with '${rewrite}' in place of the prefix` },
  {
    option: 'backendProtocol',
    parts: ['backend'],
    of: ({ backendProtocol }) => `sent to pods by ${backendProtocol === undefined ? 'HTTP/1.1' : 'HTTP/2'}`,
    isSaid: ({ backendProtocol }) => backendProtocol !== undefined,
  },
  { option: 'tls', parts: ['certificate'], of: ({ certificate }) => certificate === undefined ? 'served without TLS' : `served with ${certificateText(certificate)}` },
  { option: 'redirectToHttps', parts: ['backend', 'rewrite', 'plainHttp'], of: ({ plainHttp }) => `${plainHttp} by plain HTTP` },
];

function certificateText({ secretName, issuer }: Certificate): string {
  const by = issuer === undefined ? '' : ` by the ${issuer.kind} '${issuer.name}'`;
  return secretName === undefined ? "the controller's own certificate" : `the certificate of the Secret '${secretName}'${by}`;
}

function difference(option: string, { host, path, match }: ReadRoute, what: string): Difference {
  const served = host === undefined ? `'${path}' of every host` : `${host}${path}`;
  return {
    message: `contradicts '${option}': ${match === 'exact' ? `the exact path ${served}` : served} ${what}`,
    fix: `change '${option}', or leave out the patch, the override or the other object that changes it`,
  };
}

function keyOf({ host, match, path }: ReadRoute): string {
  return `${host ?? ''} ${match} ${path}`;
}

function placeOf({ host, path }: { readonly host?: string; readonly path?: string }): string {
  return `${host ?? ''} ${path ?? ''}`;
}
