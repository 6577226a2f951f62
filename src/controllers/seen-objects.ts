import { isMap, Json, Look } from './look';

/** An object of a cluster, as a controller reads it. */
export class SeenObject {
  public readonly type: string;
  public readonly namespace: string;
  public readonly name: string;
  public readonly spec: Look;

  /** Those that the controller reads. */
  public readonly annotations: Look;
  private taken = false;

  public constructor(private readonly object: Json, annotationPrefixes: readonly string[]) {
    const metadata = mapOf(object.metadata);
    this.type = typeOf(object.apiVersion, object.kind);
    this.namespace = typeof metadata.namespace === 'string' ? metadata.namespace : '';
    this.name = typeof metadata.name === 'string' ? metadata.name : '';
    this.spec = new Look(mapOf(object.spec), 'spec');
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
    const others = Object.keys(this.object).filter((name) => !NOT_SAID.has(name) && this.object[name] !== null);
    return [...isMap(this.object.spec ?? {}) ? this.spec.unread() : ['spec'], ...others];
  }

  public toString(): string {
    return `${this.kind} ${this.namespace === '' ? '' : `${this.namespace}/`}${this.name}`;
  }
}

/** What says which object it is, what there is a look at, and what the cluster writes. */
const NOT_SAID: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'status']);

/** The objects of a cluster, as one controller looks at them. */
export class SeenObjects {
  private readonly types = new Map<string, SeenObject[]>();
  private readonly named = new Map<string, SeenObject>();

  /** @param annotationPrefixes the beginnings of the annotations that the controller reads */
  public constructor(manifests: Iterable<unknown>, annotationPrefixes: readonly string[]) {
    for (const manifest of manifests) {
      if (isMap(manifest)) {
        this.add(new SeenObject(manifest, annotationPrefixes));
      }
    }
  }

  /** @param type the group and the kind: `networking.k8s.io/Ingress`, `/Service` */
  public ofType(type: string): readonly SeenObject[] {
    return this.types.get(type) ?? [];
  }

  public find(type: string, namespace: string, name: string): SeenObject | undefined {
    return this.named.get(`${type} ${namespace}/${name}`);
  }

  /** Those that concern the controller. */
  public taken(): SeenObject[] {
    return [...this.types.values()].flat().filter(({ isTaken }) => isTaken);
  }

  private add(object: SeenObject): void {
    const { type, namespace, name } = object;
    const ofType = this.types.get(type) ?? [];
    ofType.push(object);
    this.types.set(type, ofType);
    this.named.set(`${type} ${namespace}/${name}`, object);
  }
}

function mapOf(value: unknown): Json {
  return isMap(value) ? value : {};
}

function typeOf(apiVersion: unknown, kind: unknown): string {
  const [group, version] = typeof apiVersion === 'string' ? apiVersion.split('/') : [''];
  return `${version === undefined ? '' : group}/${typeof kind === 'string' ? kind : ''}`;
}
