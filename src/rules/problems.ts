import { Problem } from './problem';

/** Collects what is wrong with one object; the same complaint is kept once. */
export class Problems {
  /** Most objects have none at all. */
  private seen?: Set<string>;
  private readonly found: Problem[] = [];

  public add(problem: Problem): void {
    const key = `${problem.id} ${problem.field} ${problem.rule}`;
    this.seen ??= new Set();
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.found.push(problem);
    }
  }

  public list(): Problem[] {
    return this.found;
  }
}
