export type TokenType =
  | 'stream end'
  | 'version' | 'tag directive'
  | 'document start' | 'document end'
  | 'sequence' | 'mapping' | 'block end'
  | '[' | ']' | '{' | '}'
  | '-' | ',' | '?' | ':'
  | 'alias' | 'anchor' | 'tag' | 'scalar';

/** What a document is made of; `sequence`, `mapping` and `block end` stand where only the indentation tells. */
export interface Token {
  readonly type: TokenType;
  /** Where it starts in the text of the document. */
  readonly offset: number;
  /** Of a scalar, an anchor or an alias; the handle of a tag, and the number of a version. */
  readonly value: string;
  /** What follows the handle of a tag. */
  readonly suffix: string;
  /** Whether a scalar has no quotes and no `|` or `>`. */
  readonly isPlain: boolean;
  /** The key of a map that it may turn out to start, once a `:` is found. */
  key?: PossibleKey;
}

/** A key that is not announced by `?`: only the `:` behind it says that it is one. */
export interface PossibleKey {
  /** Whether what stands here can be nothing else. */
  readonly isRequired: boolean;
  /** The number of the token that it starts with. */
  readonly token: number;
  readonly offset: number;
  readonly column: number;
  readonly line: number;
  isPossible: boolean;
}

export function token(type: TokenType, offset: number, value = '', suffix = '', isPlain = false): Token {
  return { type, offset, value, suffix, isPlain, key: undefined };
}
