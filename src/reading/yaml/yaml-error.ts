/** Why a document is no YAML, and where. */
export class YamlError extends Error {
  /** `offset` is a place in the text of the document. */
  constructor(message: string, public readonly offset: number) {
    super(message);
  }
}
