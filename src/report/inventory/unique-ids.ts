import { WayIn } from '../way-in';

/** Tells ways in apart that would have the same id, by their order: 'Ingress shop/web / Prefix #2'. */
export function withUniqueIds(ways: readonly WayIn[]): WayIn[] {
  const counts = new Map<string, number>();
  const taken = new Set(ways.map(({ id }) => id));
  return ways.map((way) => {
    let count = (counts.get(way.id) ?? 0) + 1;
    let id = way.id;
    // A name may look like a number that was added here.
    while (count > 1 && taken.has((id = `${way.id} #${count}`))) {
      count++;
    }
    counts.set(way.id, count);
    taken.add(id);
    return count === 1 ? way : { ...way, id };
  });
}
