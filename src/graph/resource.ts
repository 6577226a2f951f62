import { Origin } from './origin';
import { Fields } from '../rules/fields';
import { Problems } from '../rules/problems';

/** An object of Kubernetes that says what it is. */
export class Resource {
  public readonly apiVersion: string;
  /** The group without the version: 'apps', or nothing for the core. */
  public readonly group: string;
  public readonly kind: string;
  /** Nothing if the server generates it. */
  public readonly name: string;
  /** Nothing if the object does not say; only equal to itself, since `kubectl` decides. */
  public readonly namespace: string;
  public readonly labels: ReadonlyMap<string, string>;
  public readonly annotations: ReadonlyMap<string, string>;
  /** The whole object; values of the wrong type count as absent. */
  public readonly fields: Fields;

  constructor(
    public readonly object: Readonly<Record<string, unknown>>,
    public readonly origin: Origin,
  ) {
    // What is of the wrong type is for the rules and schemas to report, so these problems are dropped.
    this.fields = Fields.of(object, '', new Problems())!;
    this.apiVersion = this.fields.text('apiVersion') ?? '';
    this.kind = this.fields.text('kind') ?? '';
    const slash = this.apiVersion.indexOf('/');
    this.group = slash < 0 ? '' : this.apiVersion.slice(0, slash);
    const metadata = this.fields.childOrEmpty('metadata');
    this.name = metadata.text('name') ?? '';
    this.namespace = metadata.text('namespace') ?? '';
    this.labels = textsOf(metadata, 'labels');
    this.annotations = textsOf(metadata, 'annotations');
  }

  /** The group and the kind: 'apps/Deployment', '/Service'. */
  public get type(): string {
    return `${this.group}/${this.kind}`;
  }

  public get spec(): Fields {
    return this.fields.childOrEmpty('spec');
  }

  /** As people say it: 'Service shop/web'. */
  public toString(): string {
    return `${this.kind} ${this.namespace === '' ? '' : `${this.namespace}/`}${this.name}`;
  }
}

/** A map from texts to texts. */
export function textsOf(fields: Fields, name: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  fields.eachEntry(name, (key, text) => texts.set(key, text));
  return texts;
}
