/** Longer ones are seldom the same. */
const LONGEST = 32;

/** What differs from object to object, as names do, would only fill it. */
const MOST = 1000;

/** Gives one text for all that are equal: files repeat theirs for each of their documents, of which there may be hundreds of thousands. */
export class RepeatedTexts {
  private readonly known = new Map<string, string>();

  public one(text: string): string {
    if (text.length > LONGEST) {
      return text;
    }
    const known = this.known.get(text);
    if (known === undefined && this.known.size < MOST) {
      this.known.set(text, text);
    }
    return known ?? text;
  }
}
