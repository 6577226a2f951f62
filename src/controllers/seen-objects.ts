import { isMap, Json, Look } from './look';
import { isClusterWide } from '../api-rules/kinds';

/** An object of a cluster, as a controller reads it. */
export class SeenObject {
  public readonly namespace: string;
  public readonly name: string;
  public readonly spec: Look;

  /** Those that the controller reads. */
  public readonly annotations: Look;
  private taken = false;

  public constructor(
    public readonly type: string,
    /** As it was handed in. */
    public readonly source: Json,
    annotationPrefixes: readonly string[],
  ) {
    const metadata = mapOf(source.metadata);
    // cdk8s writes the namespace of a chart onto objects that are in none
    const isInNone = isClusterWide(type.slice(0, type.indexOf('/')), this.kind);
    this.namespace = typeof metadata.namespace === 'string' && !isInNone ? metadata.namespace : '';
    this.name = typeof metadata.name === 'string' ? metadata.name : '';
    this.spec = new Look(mapOf(source.spec), 'spec');
    const own = Object.entries(mapOf(metadata.annotations)).filter(([name]) => annotationPrefixes.some((prefix) => name.startsWith(prefix)));
    this.annotations = new Look(Object.fromEntries(own), 'metadata.annotations');
  }

  public get kind(): string {
    return this.type.slice(this.type.indexOf('/') + 1);
  }

  /** Whether it concerns the controller: only then it is asked what was not understood in it. */
  public get isTaken(): boolean {
    return this.taken;
  }

  public take(): this {
    this.taken = true;
    return this;
  }

  /** What was not understood besides annotations; of the parts that a controller has no look at, those that are there. */
  public unreadFields(): string[] {
    const others = Object.keys(this.source).filter((name) => !NOT_SAID.has(name) && this.source[name] !== null);
    return [...isMap(this.source.spec ?? {}) ? this.spec.unread() : ['spec'], ...others];
  }

  public toString(): string {
    return `${this.kind} ${this.namespace === '' ? '' : `${this.namespace}/`}${this.name}`;
  }
}

/** What says which object it is, what there is a look at, and what the cluster writes. */
const NOT_SAID: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'status']);

/** The name of an object. */
interface ObjectReference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** All objects of a cluster, by the group and the kind: `networking.k8s.io/Ingress`, `/Service`. */
export type ObjectsOfType = (type: string) => readonly Json[];

/** The objects of a cluster, as one controller looks at them. */
export class SeenObjects {
  private readonly types = new Map<string, readonly SeenObject[]>();
  private readonly named = new Map<string, ReadonlyMap<string, SeenObject>>();

  /** @param annotationPrefixes the beginnings of the annotations that the controller reads */
  public constructor(
    private readonly objectsOfType: ObjectsOfType,
    private readonly annotationPrefixes: readonly string[],
  ) {}

  /** The same objects, but of one type only some. */
  public withOnly(type: string, objects: readonly SeenObject[]): SeenObjects {
    return new NarrowedObjects(this, type, objects);
  }

  public ofType(type: string): readonly SeenObject[] {
    const known = this.types.get(type) ?? this.objectsOfType(type).map((object) => new SeenObject(type, object, this.annotationPrefixes));
    this.types.set(type, known);
    return known;
  }

  public find(type: string, namespace: string, name: string): SeenObject | undefined {
    const known = this.named.get(type) ?? new Map(this.ofType(type).map((object) => [`${object.namespace}/${object.name}`, object]));
    this.named.set(type, known);
    return known.get(`${namespace}/${name}`);
  }

  /** The Services behind a path concern the controller too. */
  public takeServices(backends: readonly ObjectReference[]): void {
    backends.filter(({ kind }) => kind === 'Service').forEach(({ namespace, name }) => this.find('/Service', namespace, name)?.take());
  }

  /** Those that concern the controller. */
  public taken(): SeenObject[] {
    return [...this.types.values()].flat().filter(({ isTaken }) => isTaken);
  }
}

/** What one part of a controller's objects is read with: all else is looked at once for all parts. */
class NarrowedObjects extends SeenObjects {
  public constructor(
    private readonly all: SeenObjects,
    private readonly type: string,
    private readonly objects: readonly SeenObject[],
  ) {
    super(() => [], []);
  }

  public override ofType(type: string): readonly SeenObject[] {
    return type === this.type ? this.objects : this.all.ofType(type);
  }

  public override find(type: string, namespace: string, name: string): SeenObject | undefined {
    return this.all.find(type, namespace, name);
  }

  public override taken(): SeenObject[] {
    return this.all.taken();
  }
}

function mapOf(value: unknown): Json {
  return isMap(value) ? value : {};
}
