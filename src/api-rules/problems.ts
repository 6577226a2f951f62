import { Problem } from './problem';
import { both, RefusedBy } from './refused-by';

/** Collects what is wrong with one object; the same complaint is kept once. */
export class Problems {
  /** Most objects have none at all. */
  private seen?: Set<string>;
  private readonly found: Problem[] = [];
  private current?: RefusedBy;

  public add(problem: Problem): void {
    const key = `${problem.id} ${problem.field} ${problem.rule}`;
    this.seen ??= new Set();
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.found.push(this.current === undefined ? problem : { ...problem, refusedBy: both(this.current, problem.refusedBy ?? {}) });
    }
  }

  /** What is found during an action is refused by some clusters only. */
  public refusedBy(some: RefusedBy, action: () => void): void {
    const before = this.current;
    this.current = before === undefined ? some : both(before, some);
    action();
    this.current = before;
  }

  public list(): Problem[] {
    return this.found;
  }
}
