import { Selector } from './selector';
import { push } from '../collections/push';

interface Labelled {
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** So few are compared faster than they are looked up. */
const FEW = 4;

/** Finds what a selector chooses without looking at everything there is. */
export class LabelIndex<T extends Labelled> {
  private readonly byNamespace = new Map<string, T[]>();
  private readonly byPair = new Map<string, T[]>();
  private readonly known = new Map<string, readonly T[]>();

  constructor(items: readonly T[]) {
    for (const item of items) {
      push(this.byNamespace, item.namespace, item);
      for (const [key, value] of item.labels) {
        push(this.byPair, pairOf(item.namespace, key, value), item);
      }
    }
  }

  public chosen(namespace: string, selector: Selector | undefined): readonly T[] {
    if (selector === undefined) {
      return [];
    }
    const candidates = this.candidates(namespace, selector);
    if (candidates.length <= FEW) {
      return candidates.filter((item) => selector.matches(item.labels));
    }
    // Many objects have the same selector, and some of them have to look at everything.
    const key = `${namespace} ${selector}`;
    let chosen = this.known.get(key);
    if (chosen === undefined) {
      chosen = candidates.filter((item) => selector.matches(item.labels));
      this.known.set(key, chosen);
    }
    return chosen;
  }

  /** The first of them, without a look at the others. */
  public first(namespace: string, selector: Selector): T | undefined {
    return this.candidates(namespace, selector).find((item) => selector.matches(item.labels));
  }

  /** The rarest label leaves the fewest to compare. */
  private candidates(namespace: string, selector: Selector): readonly T[] {
    let candidates = this.inNamespace(namespace);
    for (const [key, values] of selector.choices()) {
      if (candidates.length < 2) {
        break;
      }
      const having = values.map((value) => this.byPair.get(pairOf(namespace, key, value)) ?? []);
      const count = having.reduce((sum, { length }) => sum + length, 0);
      candidates = count < candidates.length ? (having.length === 1 ? having[0] : having.flat()) : candidates;
    }
    return candidates;
  }

  public inNamespace(namespace: string): readonly T[] {
    return this.byNamespace.get(namespace) ?? [];
  }
}

function pairOf(namespace: string, key: string, value: string): string {
  return `${namespace} ${key}=${value}`;
}
