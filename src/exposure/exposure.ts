import { classParts } from './class-parts';
import { hiddenPaths } from './hidden-routes';
import { httpRouteParts } from './http-route-parts';
import { classOf } from './ingress-class';
import { servingController } from './ingress-controllers';
import { keyOf, knownPart, Part, partOf } from './part';
import { SeenCluster } from './seen-cluster';
import { ExposedPath, SpelledRoute, spelledRoutes } from './spelled-paths';
import { groupBy } from '../collections/group-by';
import { remembered } from '../collections/remembered';
import { ControllerFacts } from '../controllers/controller-facts';
import { ingressReader } from '../controllers/ingress-readers';
import { INGRESS } from '../controllers/ingress-rules';
import { JoinedRoute } from '../controllers/joined-paths';
import { KnownController } from '../controllers/known-controller';
import { Protection } from '../controllers/protection';
import { Reading } from '../controllers/reading';
import { Difference, HostLoss, ServedPath } from '../controllers/served-path';
import { RoutePart, unknownParts } from '../controllers/unread-parts';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

export { Protection } from '../controllers/protection';
export { AllowedNetworks, Backend, PathMatch, SpokenProtocol } from '../controllers/served-path';
export { ExposedPath, SpelledRoute } from './spelled-paths';

/** One path of a host, whatever objects say it, with the one that says it by HTTPS, or at all. */
export interface ExposedRoute extends JoinedRoute {
  readonly resource: Resource;

  /** The class that serves it; nothing for a Gateway, or if its objects name none. */
  readonly className?: string;

  /** What of it is not known, because something about it is unread. */
  readonly unknown: ReadonlySet<RoutePart>;

  /** What asks clients who they are, or keeps requests away. */
  readonly protections: () => readonly Protection[];
}

/** A path that gets no requests, and the one that goes before it. */
export interface HiddenRoute {
  readonly path: ExposedPath;
  readonly before: ExposedPath;
}

/** An object that is not served at a host as it says. */
export interface ExposedLoss extends Omit<HostLoss, 'object' | 'because'> {
  readonly resource: Resource;
  readonly because: readonly Resource[];
}

/**
 * What the controllers of a cluster have read of its objects: every path that is served, and the routes that these
 * paths make. Each object is read once.
 */
export class Exposure {
  private readonly cluster: SeenCluster;
  private readonly parts: readonly Part[];
  private readonly readings = new Map<string, Reading>();
  private readonly undecided = new Map<string, ReadonlyMap<Resource, readonly ExposedRoute[]>>();
  private ownPaths?: readonly ExposedPath[];
  private ownRoutes?: readonly ExposedRoute[];
  private ownLosses?: readonly ExposedLoss[];
  private ownSpelled?: readonly SpelledRoute[];

  public constructor(private readonly graph: Graph) {
    this.cluster = new SeenCluster(graph);
    this.parts = [...classParts(graph, this.cluster), ...httpRouteParts(graph, this.cluster)];
  }

  /** Every path of every object, those that get no requests among them. */
  public get paths(): readonly ExposedPath[] {
    this.ownPaths ??= this.parts.flatMap(({ read }) => read.paths).map((path) => this.exposed(path));
    return this.ownPaths;
  }

  /** The same, as objects spell them. */
  public get spelled(): readonly SpelledRoute[] {
    this.ownSpelled ??= this.spelledInOrder();
    return this.ownSpelled;
  }

  /** What is served. What is there for several hosts stands there once, and at each of them that is served by nothing else. */
  public get routes(): readonly ExposedRoute[] {
    this.ownRoutes ??= this.parts.flatMap((part) => this.routesOf(part));
    return this.ownRoutes;
  }

  /** What a controller would make of an Ingress of which nobody knows who serves it. */
  public readAs(controller: KnownController, ingress: Resource): readonly ExposedRoute[] {
    const className = classOf(ingress);
    const key = JSON.stringify([controller.name, className]);
    const routes = this.undecided.get(key) ?? this.undecidedAs(controller, className);
    this.undecided.set(key, routes);
    return routes.get(ingress) ?? [];
  }

  /** The paths that get no requests, because a wider one goes before them. */
  public get hidden(): readonly HiddenRoute[] {
    const hidden = this.parts.flatMap(({ read }) => hiddenPaths(read));
    return hidden.map(({ path, before }) => ({ path: this.exposed(path), before: this.exposed(before) }));
  }

  /** The objects that are not served as they say, because of what others say of the same host. */
  public get losses(): readonly ExposedLoss[] {
    this.ownLosses ??= this.differences.flatMap(({ losses = [] }) => losses).map(({ object, because, ...loss }) => ({
      ...loss,
      resource: this.cluster.resourceOf(object),
      because: because.map((other) => this.cluster.resourceOf(other)),
    }));
    return this.ownLosses;
  }

  /** Where objects contradict each other. */
  public get differences(): readonly Difference[] {
    return this.parts.flatMap(({ read }) => read.differences);
  }

  /** What a controller reads of which this is known. */
  public readingOf(facts: ControllerFacts): Reading {
    const key = keyOf(facts);
    const reading = this.readings.get(key) ?? (this.parts.find((part) => part.key === key)?.reading ?? knownPart(facts, this.cluster).reading)();
    this.readings.set(key, reading);
    return reading;
  }

  private undecidedAs(controller: KnownController, className: string | undefined): ReadonlyMap<Resource, readonly ExposedRoute[]> {
    const reader = ingressReader(controller, className);
    const isUndecided = (ingress: Resource) => classOf(ingress) === className && servingController(this.graph, ingress) === undefined;
    const ingresses = this.graph.resources.ofType(INGRESS).filter(isUndecided);
    const part = partOf(reader, this.cluster.seenWith(reader.annotationPrefixes), new Map([[INGRESS, ingresses]]), className);
    return groupBy(this.routesOf(part), ({ resource }) => resource);
  }

  private routesOf({ read, className, protectionsOf }: Part): ExposedRoute[] {
    const own = new Set(read.routes.filter(({ isInherited }) => !isInherited).map(({ route }) => route.host));
    return read.routes.filter(({ isInherited, route }) => !isInherited || !own.has(route.host)).map((joined) => ({
      ...joined,
      className,
      unknown: unknownParts(read.unreadParts, joined.route.unread ?? []),
      resource: this.cluster.resourceOf(joined.path.object),
      protections: () => protectionsOf(joined.path),
    }));
  }

  private exposed(path: ServedPath): ExposedPath {
    return { ...path, resource: this.cluster.resourceOf(path.object) };
  }

  private spelledInOrder(): SpelledRoute[] {
    const order = new Map(this.graph.resources.applied.map((resource, i) => [resource, i]));
    return spelledRoutes(this.paths, (resource) => order.get(resource) ?? 0);
  }
}

/** What is exposed in a cluster; read when somebody asks for the first time. */
export const exposureOf = remembered((graph: Graph) => new Exposure(graph));
