import { ControllerReader } from './controller';
import { Reading } from './reading';
import { ReadRoute } from './route';
import { FACETS } from './route-facets';
import { effectIn } from './unread-effect';
import { annotationIn, RoutePart, unknownParts } from './unread-parts';

/** An option of a route that is not as it was said. */
export interface UndoneRoute {
  readonly said: ReadRoute;
  readonly option: string;
  readonly part: RoutePart;

  /** What is found instead, as it continues the name of the path. */
  readonly what: string;

  /** What is not understood, and known to do it. */
  readonly by?: { readonly annotation: string; readonly because: string };
}

/** What a controller reads, by host and path. */
export class ReadRoutes {
  private readonly routes = new Map<string, ReadRoute>();
  private readonly contested: ReadonlySet<string>;

  /** Why a path gets no requests. */
  private readonly reasons: ReadonlyMap<string, string>;

  /** Whether what is unread may be a path. */
  private readonly isComplete: boolean;

  public constructor(private readonly reader: ControllerReader, private readonly reading: Reading) {
    this.isComplete = !unknownParts(reader.unreadParts, reading.unread.map(({ field }) => field)).has('path');
    this.reasons = new Map(reading.differences.map((found) => [placeOf(found), found.text]));
    this.contested = new Set(reading.differences.filter(({ kind }) => kind === 'contested path' || kind === 'contested host').map(placeOf));
    for (const route of reading.routes) {
      // one that is for some requests only stands beside the one for all of them
      const key = keyOf(route);
      if (route.conditions === undefined || !this.routes.has(key)) {
        this.routes.set(key, route);
      }
    }
  }

  /** What is not as it was said of a path. */
  public undoneOf(said: ReadRoute): UndoneRoute[] {
    const read = this.routes.get(keyOf(said));
    if (this.contested.has(placeOf(said)) || this.contested.has(placeOf({ host: said.host }))) {
      return [];
    }
    if (read === undefined) {
      const narrowed = this.narrowedOf(said);
      const isKnown = this.isComplete || this.isExpression(said) || narrowed !== undefined;
      return isKnown ? [{ said, option: 'paths', part: 'path', what: narrowed ?? this.reasonOf(said) }] : [];
    }
    const unknown = unknownParts(this.reader.unreadParts, read.unread ?? []);
    const areKnown = (parts: readonly RoutePart[]) => !unknown.has('path') && parts.every((part) => !unknown.has(part));
    const known = FACETS.filter(({ parts, isKnownAnyway, isSaid = () => true }) => isSaid(said) && (isKnownAnyway === true || areKnown(parts)));
    const otherwise = known.flatMap(({ option, parts: [part], of }): UndoneRoute[] => {
      const [wanted, found] = [of(said), of(read)];
      return wanted === found ? [] : [{ said, option, part, what: `is ${found}, and not ${wanted}` }];
    });
    return [...this.undoneByUnread(said, read), ...otherwise];
  }

  private undoneByUnread(said: ReadRoute, { unread = [] }: ReadRoute): UndoneRoute[] {
    return unread.flatMap((field): UndoneRoute[] => {
      const annotation = annotationIn(field);
      const effect = annotation === undefined ? undefined : effectIn(this.reader.effects ?? {}, annotation);
      const facet = FACETS.find(({ parts: [part] }) => part === effect?.part);
      if (annotation === undefined || effect === undefined || facet === undefined || !isSaidOf(said, effect.part, effect.where)) {
        return [];
      }
      const { part, because, option = facet.option } = effect;
      return [{ said, option, part, what: `has the annotation '${annotation}': ${because}`, by: { annotation, because } }];
    });
  }

  /** A part of a path that is left to some requests, whatever is unread of them. */
  private narrowedOf({ host, path }: ReadRoute): string | undefined {
    const places = (['exact', 'elements', 'below'] as const).map((match) => ({ host, match, path: match === 'below' ? `${path}/` : path }));
    const conditions = places.map((place) => this.routes.get(keyOf(place))?.conditions).find((found) => found !== undefined);
    return conditions === undefined ? undefined : `is served in part only for requests with ${conditions.join(', ')}`;
  }

  /** What makes an expression of a path may be unread: that it is one is known. */
  private isExpression(said: ReadRoute): boolean {
    return this.reading.routes.some(({ host, match, path }) => host === said.host && match === 'expression' && path === said.path);
  }

  private reasonOf(said: ReadRoute): string {
    return this.reasons.get(placeOf(said)) ?? this.reasons.get(placeOf({ host: said.host, path: `${said.path}/` }))
      ?? (this.isExpression(said) ? 'is read as a regular expression' : 'is not served');
  }
}

/** Without a certificate nothing is said of TLS, nor of what becomes of plain HTTP, which something before the cluster may end. */
function isSaidOf(said: ReadRoute, part: RoutePart, where: string | undefined): boolean {
  const isOfTls = part === 'certificate' || part === 'plainHttp';
  return (!isOfTls || said.certificate !== undefined) && (where === undefined || (part === 'plainHttp' && said.plainHttp === where));
}

function keyOf({ host, match, path }: Pick<ReadRoute, 'host' | 'match' | 'path'>): string {
  return `${host ?? ''} ${match} ${path}`;
}

function placeOf({ host, path }: { readonly host?: string; readonly path?: string }): string {
  return `${host ?? ''} ${path ?? ''}`;
}

/** The path as people write it. */
export function servedText({ host, path, match }: ReadRoute): string {
  const served = host === undefined ? `'${path}' of every host` : `${host}${path}`;
  return match === 'exact' ? `the exact path ${served}` : served;
}
