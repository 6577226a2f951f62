/** A file or a folder that lacks something, and what. */
export interface Gap {
  readonly path: string;
  readonly lacks: string;
}

export function textOf({ path, lacks }: Gap): string {
  return `${path} lacks ${lacks}`;
}
