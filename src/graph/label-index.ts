import { push } from './push';
import { Selector } from './selector';

interface Labelled {
  readonly namespace: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** Finds what a selector chooses without looking at everything there is. */
export class LabelIndex<T extends Labelled> {
  private readonly byNamespace = new Map<string, T[]>();
  private readonly byPair = new Map<string, T[]>();

  constructor(items: readonly T[]) {
    for (const item of items) {
      push(this.byNamespace, item.namespace, item);
      for (const [key, value] of item.labels) {
        push(this.byPair, pairOf(item.namespace, key, value), item);
      }
    }
  }

  public chosen(namespace: string, selector: Selector | undefined): T[] {
    if (selector === undefined) {
      return [];
    }
    // The rarest label leaves the fewest to compare.
    let candidates = this.byNamespace.get(namespace) ?? [];
    for (const [key, value] of selector.labels) {
      const having = this.byPair.get(pairOf(namespace, key, value)) ?? [];
      candidates = having.length < candidates.length ? having : candidates;
    }
    return candidates.filter((item) => selector.matches(item.labels));
  }

  public inNamespace(namespace: string): readonly T[] {
    return this.byNamespace.get(namespace) ?? [];
  }
}

function pairOf(namespace: string, key: string, value: string): string {
  return `${namespace} ${key}=${value}`;
}
