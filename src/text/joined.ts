/** One text. One that is added up keeps all its parts, which counts where there are hundreds of thousands. */
export function joined(...parts: ReadonlyArray<string | number>): string {
  return parts.join('');
}
