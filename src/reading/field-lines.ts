import { Document } from './document';
import { withoutMark } from './yaml/byte-order-mark';
import { mapKey } from './yaml/map-key';
import { isMerge, mergeSources } from './yaml/merge';
import { contentOf, MappingNode, Node, ScalarNode } from './yaml/node';
import { YamlError } from './yaml/yaml-error';
import { yamlRoot } from './yaml-root';

/** Where a part of a document starts, and what it is. */
interface Place {
  readonly offset: number;
  readonly node: Node;
}

/** What is in a map by its key, and how long keys are, the longest first. */
interface Entries {
  readonly places: ReadonlyMap<string, Place>;
  readonly lengths: readonly number[];
}

/** A part of a document, and the rest of the path that leads on from there. */
interface Step extends Place {
  readonly rest: string;
}

/**
 * Finds the lines of fields in the documents of a file.
 *
 * A document is read again for that, since most never are. Only the last one is kept: questions about one come together.
 */
export class FieldLines {
  private document?: Document;
  private root?: Node;
  private breaks: readonly number[] = [];
  private entries = new Map<MappingNode, Entries>();

  /** The line of a field, or of the nearest one above it that is there; counted from 1. */
  public lineOf(document: Document, field: string): number {
    if (document !== this.document) {
      this.document = document;
      this.root = rootOf(document);
      this.breaks = Array.from(withoutMark(document.text).matchAll(/\n/g), ({ index }) => index);
      this.entries = new Map();
    }
    return document.line + howManyBefore(this.offsetOf(field), this.breaks);
  }

  private offsetOf(field: string): number {
    let step: Step | undefined = this.root && { offset: this.root.offset, node: this.root, rest: field };
    let offset = 0;
    while (step !== undefined) {
      offset = step.offset;
      step = step.rest === '' ? undefined : this.next(step);
    }
    return offset;
  }

  private next({ node, rest }: Step): Step | undefined {
    const target = contentOf(node);
    if (target.kind === 'sequence') {
      const [whole, index] = /^\[(\d+)\]\.?/.exec(rest) ?? [''];
      const item = target.items[Number(index)] as Node | undefined;
      return item && { offset: item.offset, node: item, rest: rest.slice(whole.length) };
    }
    return target.kind === 'mapping' ? this.nextOf(target, rest) : undefined;
  }

  /** A key may hold dots and brackets, so the longest one is meant that fits, in either spelling: `key` or `[key]`. */
  private nextOf(map: MappingNode, path: string): Step | undefined {
    const { places, lengths } = this.entriesOf(map);
    for (const length of lengths) {
      const isBare = [undefined, '.', '['].includes(path[length]);
      const bracketed = path.startsWith('[') && path[length + 1] === ']' ? places.get(path.slice(1, length + 1)) : undefined;
      const place = bracketed ?? (isBare ? places.get(path.slice(0, length)) : undefined);
      if (place !== undefined && length > 0) {
        return { ...place, rest: path.slice(bracketed === undefined ? length : length + 2).replace(/^\./, '') };
      }
    }
    return undefined;
  }

  private entriesOf(map: MappingNode): Entries {
    const known = this.entries.get(map);
    if (known !== undefined) {
      return known;
    }
    const places = new Map<string, Place>();
    for (let i = 0; i < map.entries.length; i += 2) {
      const [key, node] = [map.entries[i], map.entries[i + 1]];
      if (isMerge(key)) {
        const sources = mergeSources(node).map((source) => this.entriesOf(contentOf(source) as MappingNode));
        sources.forEach((source) => source.places.forEach((place, name) => places.set(name, place)));
      } else {
        places.set(mapKey(contentOf(key) as ScalarNode).text, { offset: key.offset, node });
      }
    }
    const lengths = [...new Set(Array.from(places.keys(), ({ length }) => length))].sort((a, b) => b - a);
    const entries = { places, lengths };
    this.entries.set(map, entries);
    return entries;
  }
}

/** Nothing if it is JSON that YAML cannot say. */
function rootOf(document: Document): Node | undefined {
  try {
    return yamlRoot(document);
  } catch (error) {
    if (error instanceof YamlError) {
      return undefined;
    }
    throw error;
  }
}

function howManyBefore(offset: number, sorted: readonly number[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle] < offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
