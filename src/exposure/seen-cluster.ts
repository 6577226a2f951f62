import { Certificates } from '../certificates/certificates';
import { HTTP_PROXY } from '../controllers/contour/facts';
import { HTTP_ROUTE } from '../controllers/gateway-api/read';
import { INGRESS } from '../controllers/ingress-rules';
import { ObjectsOfType, SeenObject, SeenObjects } from '../controllers/seen-objects';
import { Graph } from '../graph/graph';
import { Resource } from '../graph/resource';

/** The types of objects that serve paths. */
const ROUTING = [INGRESS, HTTP_ROUTE, HTTP_PROXY];

/** The objects of a cluster, as one controller looks at them. */
export class SeenByController {
  public readonly objects: SeenObjects;
  public readonly certificates: Certificates;
  private readonly bySource: ReadonlyMap<unknown, SeenObject>;

  public constructor(objectsOfType: ObjectsOfType, annotationPrefixes: readonly string[]) {
    this.objects = new SeenObjects(objectsOfType, annotationPrefixes);
    this.certificates = new Certificates(this.objects);
    this.bySource = new Map(ROUTING.flatMap((type) => this.objects.ofType(type)).map((object) => [object.source, object]));
  }

  public lookAt({ object }: Resource): SeenObject {
    return this.bySource.get(object)!;
  }
}

/** The objects of a cluster, looked at once for all classes of one controller. */
export class SeenCluster {
  public readonly objectsOfType: ObjectsOfType;
  private readonly seen = new Map<string, SeenByController>();
  private readonly resources: ReadonlyMap<unknown, Resource>;

  public constructor({ resources }: Graph) {
    this.objectsOfType = (type) => resources.ofType(type).map(({ object }) => object);
    this.resources = new Map(ROUTING.flatMap((type) => resources.ofType(type)).map((resource) => [resource.object, resource]));
  }

  public seenWith(annotationPrefixes: readonly string[]): SeenByController {
    const key = JSON.stringify(annotationPrefixes);
    const seen = this.seen.get(key) ?? this.lookedAtWith(annotationPrefixes);
    this.seen.set(key, seen);
    return seen;
  }

  /** As above, but looked at anew, so that what is unread is that of one reader. */
  public lookedAtWith(annotationPrefixes: readonly string[]): SeenByController {
    return new SeenByController(this.objectsOfType, annotationPrefixes);
  }

  public resourceOf({ source }: SeenObject): Resource {
    return this.resources.get(source)!;
  }
}
