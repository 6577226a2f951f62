/** A file or a folder that lacks something. */
export interface Gap {
  readonly path: string;

  /** Nothing if it is missing as a whole. */
  readonly lacks?: string;
}

export function textOf({ path, lacks }: Gap): string {
  return lacks === undefined ? `${path} is missing` : `${path} lacks ${lacks}`;
}
