import { classParts } from './class-parts';
import { httpRouteParts } from './http-route-parts';
import { keyOf, knownPart, Part } from './part';
import { SeenCluster } from './seen-cluster';
import { remembered } from '../collections/remembered';
import { ControllerFacts } from '../controllers/controller-facts';
import { JoinedRoute } from '../controllers/joined-paths';
import { Reading } from '../controllers/reading';
import { Difference, ServedPath } from '../controllers/served-path';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

export { ControllerFacts } from '../controllers/controller-facts';
export { AllowedNetworks, Backend, PathMatch } from '../controllers/served-path';

/** A path that is served, and the object that says it. */
export interface ExposedPath extends ServedPath {
  readonly resource: Resource;
}

/** One path of a host, whatever objects say it, with the one that says it by HTTPS, or at all. */
export interface ExposedRoute extends JoinedRoute {
  readonly resource: Resource;

  /** The class that serves it; nothing for a Gateway, or if its objects name none. */
  readonly className?: string;
}

/**
 * What the controllers of a cluster have read of its objects: every path that is served, and the routes that these
 * paths make. Each object is read once.
 */
export class Exposure {
  private readonly cluster: SeenCluster;
  private readonly parts: readonly Part[];
  private readonly readings = new Map<string, Reading>();
  private ownPaths?: readonly ExposedPath[];
  private ownRoutes?: readonly ExposedRoute[];

  /** @param known what is known of the controllers, beside the manifests */
  public constructor(graph: Graph, known: readonly ControllerFacts[]) {
    this.cluster = new SeenCluster(graph);
    this.parts = [...classParts(graph, this.cluster, known), ...httpRouteParts(graph, this.cluster)];
  }

  /** Every path of every object, those that get no requests among them. */
  public get paths(): readonly ExposedPath[] {
    this.ownPaths ??= this.parts.flatMap(({ read }) => read.paths).map((path) => ({ ...path, resource: this.cluster.resourceOf(path.object) }));
    return this.ownPaths;
  }

  /** What is served. What is there for every host stands there once. */
  public get routes(): readonly ExposedRoute[] {
    this.ownRoutes ??= this.parts.flatMap(({ read, className }) => read.routes
      .filter(({ isInherited }) => !isInherited)
      .map((route) => ({ ...route, className, resource: this.cluster.resourceOf(route.path.object) })));
    return this.ownRoutes;
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
}

/** Of manifests alone: nothing is known of controllers beside them. */
const NOTHING: readonly ControllerFacts[] = [];

const exposures = remembered((graph: Graph) => remembered((known: readonly ControllerFacts[]) => new Exposure(graph, known)));

/** What is exposed in a cluster; read when somebody asks for the first time. */
export function exposureOf(graph: Graph, known: readonly ControllerFacts[] = NOTHING): Exposure {
  return exposures(graph)(known);
}
