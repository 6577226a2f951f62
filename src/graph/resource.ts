import { Origin } from './origin';
import { Fields } from '../api-rules/fields';
import { isClusterWide, partsOf } from '../api-rules/kinds';
import { Problems } from '../api-rules/problems';
import { brief } from '../text/brief-value';
import { joined } from '../text/joined';

/** Longer than any name that a server takes, with its namespace. */
const LONGEST_NAME = 400;

/** For all objects: nothing is kept. */
const DROPPED = new (class extends Problems {
  public override add(): void {}
})();

/** An object of Kubernetes that says what it is. */
export class Resource {
  public readonly apiVersion: string;
  /** The group without the version: 'apps', or nothing for the core. */
  public readonly group: string;
  public readonly kind: string;
  /** The group and the kind: 'apps/Deployment', '/Service'. */
  public readonly type: string;
  /** Nothing if the server generates it. */
  public readonly name: string;
  /** Nothing if the object is of a kind without namespaces, or does not say; only equal to itself, since `kubectl` decides. */
  public readonly namespace: string;
  /** The whole object; values of the wrong type count as absent. */
  public readonly fields: Fields;
  private ownSpec?: Fields;
  private ownLabels?: ReadonlyMap<string, string>;
  private ownAnnotations?: ReadonlyMap<string, string>;

  /** @param clusterWide types besides the known ones whose objects are in no namespace */
  constructor(
    public readonly object: Readonly<Record<string, unknown>>,
    public readonly origin: Origin,
    clusterWide: ReadonlySet<string> = new Set(),
  ) {
    // What is of the wrong type is for the rules and schemas to report, so these problems are dropped.
    this.fields = Fields.of(object, '', DROPPED)!;
    this.apiVersion = this.fields.text('apiVersion') ?? '';
    this.kind = this.fields.text('kind') ?? '';
    this.group = partsOf(this.apiVersion).group;
    this.type = `${this.group}/${this.kind}`;
    const metadata = this.fields.childOrEmpty('metadata');
    this.name = metadata.text('name') ?? '';
    // The server ignores a namespace of an object that is in none; cdk8s writes that of the chart onto each.
    const isInNone = isClusterWide(this.group, this.kind) || clusterWide.has(this.type);
    this.namespace = isInNone ? '' : (metadata.text('namespace') ?? '');
  }

  public get labels(): ReadonlyMap<string, string> {
    this.ownLabels ??= textsOf(this.fields.childOrEmpty('metadata'), 'labels');
    return this.ownLabels;
  }

  public get annotations(): ReadonlyMap<string, string> {
    this.ownAnnotations ??= textsOf(this.fields.childOrEmpty('metadata'), 'annotations');
    return this.ownAnnotations;
  }

  public get spec(): Fields {
    this.ownSpec ??= this.fields.childOrEmpty('spec');
    return this.ownSpec;
  }

  /** As people say it: 'Service shop/web'. */
  public toString(): string {
    return brief(joined(this.kind, ' ', this.namespace, this.namespace === '' ? '' : '/', this.name), LONGEST_NAME);
  }
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/** A map from texts to texts. */
export function textsOf(fields: Fields, name: string): ReadonlyMap<string, string> {
  const map = fields.child(name);
  if (map === undefined) {
    return NO_TEXTS;
  }
  const texts = new Map<string, string>();
  for (const [key, text] of Object.entries(map.all() as object)) {
    if (typeof text === 'string' || text === null || text === undefined) {
      texts.set(key, text ?? '');
    }
  }
  return texts;
}
