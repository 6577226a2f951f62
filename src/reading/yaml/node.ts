/** A part of a document, before anything is known of what it means. */
export type Node = Content | AliasNode;

export type Content = ScalarNode | SequenceNode | MappingNode;

interface Placed {
  /** Where it starts in the text of the document. */
  readonly offset: number;
  /** Whether an alias stands for it as well. */
  isShared: boolean;
}

export interface ScalarNode extends Placed {
  readonly kind: 'scalar';
  readonly text: string;
  /** As it is written out in full; nothing if there is none. */
  readonly tag: string;
  /** Whether the text says what it is, since it has neither quotes nor a tag. */
  readonly isImplicit: boolean;
}

export interface SequenceNode extends Placed {
  readonly kind: 'sequence';
  readonly items: Node[];
}

export interface MappingNode extends Placed {
  readonly kind: 'mapping';
  /** Keys, each followed by its value. */
  readonly entries: Node[];
}

export interface AliasNode extends Placed {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Content;
}

/** What a node is, or stands for. */
export function contentOf(node: Node): Content {
  return node.kind === 'alias' ? node.target : node;
}
