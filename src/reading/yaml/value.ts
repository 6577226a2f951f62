import { AliasBudget } from './alias-budget';
import { mapKey, MapKey, TEXT } from './map-key';
import { isMerge, mergeSources } from './merge';
import { AliasNode, contentOf, MappingNode, Node, ScalarNode } from './node';
import { RepeatedTexts } from './repeated-texts';
import { scalarValue } from './scalar-value';
import { YamlError } from './yaml-error';

export interface ValueOptions {
  /** Whether a key must not be written twice, which `kubectl` allows. */
  readonly uniqueKeys?: boolean;
  /** Those of the other documents. */
  readonly texts?: RepeatedTexts;
}

/** What a document stands for. A value that aliases lead to is one for all of them. */
export function valueOf(document: Node, { uniqueKeys = false, texts = new RepeatedTexts() }: ValueOptions = {}): unknown {
  return new Values(uniqueKeys, texts).of(document);
}

type JsonObject = Record<string, unknown>;

/** What was made of a part that aliases lead to. */
interface Made {
  readonly value: unknown;
  /** How many values it is. */
  readonly size: number;
}

class Values {
  private readonly budget = new AliasBudget();
  private readonly made = new Map<Node, Made>();
  private readonly unfinished = new Set<Node>();
  private aliasDepth = 0;
  /** What the keys of a map were by their text, where they were not all texts. */
  private readonly identities = new Map<JsonObject, Map<string, MapKey['identity']>>();

  constructor(
    private readonly uniqueKeys: boolean,
    private readonly texts: RepeatedTexts,
  ) {}

  public of(node: Node): unknown {
    const before = this.budget.values;
    this.spend(node, 1);
    if (!node.isShared) {
      return this.make(node);
    }
    this.unfinished.add(node);
    const value = this.make(node);
    this.unfinished.delete(node);
    this.made.set(node, { value, size: this.budget.values - before });
    return value;
  }

  private make(node: Node): unknown {
    switch (node.kind) {
      case 'scalar':
        return this.scalar(node);
      case 'sequence':
        return node.items.map((item) => this.of(item));
      case 'mapping':
        return this.mapping(node);
      case 'alias':
        return this.followed(node);
    }
  }

  private followed(alias: AliasNode): unknown {
    const { target, name } = alias;
    if (this.unfinished.has(target)) {
      throw new YamlError(`must not have an alias '*${name}' within what it stands for`, alias.offset);
    }
    this.aliasDepth++;
    const made = this.made.get(target);
    if (made !== undefined) {
      this.spend(alias, made.size);
    }
    const value = made === undefined ? this.of(target) : made.value;
    this.aliasDepth--;
    return value;
  }

  private mapping({ entries }: MappingNode): JsonObject {
    const map: JsonObject = {};
    for (let i = 0; i < entries.length; i += 2) {
      const [key, value] = [entries[i], entries[i + 1]];
      if (isMerge(key)) {
        this.merge(map, value);
      } else {
        const named = this.key(key);
        this.set(map, named, this.of(value), key);
      }
    }
    return map;
  }

  private merge(map: JsonObject, node: Node): void {
    for (const source of mergeSources(node)) {
      const merged = this.of(source) as JsonObject;
      const identities = this.identities.get(merged);
      Object.keys(merged).forEach((text) => this.set(map, { text, identity: identities?.get(text) ?? TEXT }, merged[text], node));
    }
  }

  private key(node: Node): MapKey {
    const target = contentOf(node);
    if (target.kind !== 'scalar') {
      throw new YamlError('must not have a list or a map as a key', node.offset);
    }
    this.spend(node, 1);
    if (node.kind === 'alias') {
      this.aliasDepth++;
      this.spend(node, 1);
      this.aliasDepth--;
    }
    return mapKey(target);
  }

  /** The last one of several values counts. */
  private set(map: JsonObject, { text, identity }: MapKey, value: unknown, { offset }: Node): void {
    let identities = this.identities.get(map);
    if (identities !== undefined || identity !== TEXT) {
      identities ??= new Map();
      this.identities.set(map, identities);
      if (Object.hasOwn(map, text) && (identities.get(text) ?? TEXT) !== identity) {
        throw new YamlError(`must not have two keys that become the text '${text}'`, offset);
      }
      identities.set(text, identity);
    }
    if (this.uniqueKeys && Object.hasOwn(map, text)) {
      throw new YamlError(`must not have the key '${text}' twice`, offset);
    }
    if (text === '__proto__') {
      Object.defineProperty(map, text, { value, enumerable: true, configurable: true, writable: true });
    } else {
      map[text] = value;
    }
  }

  private spend({ offset }: Node, values: number): void {
    if (!this.budget.spend(values, this.aliasDepth > 0)) {
      throw new YamlError('must not have so many values that aliases stand for', offset);
    }
  }

  private scalar(node: ScalarNode): unknown {
    const { value } = scalarValue(node);
    if (typeof value === 'string') {
      return this.texts.one(value);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw new YamlError('must be a number that JSON has', node.offset);
    }
    // JSON has a zero with a sign, and what reads it has none.
    return Object.is(value, -0) ? 0 : value;
  }
}
