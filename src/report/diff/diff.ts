import { idWithoutDefault, nameWithoutDefault, withoutDefault } from './default-names';
import { ImmutableChange, immutableChanges } from './immutable-changes';
import { byCause } from './one-cause';
import { policyDifferences } from './policy-differences';
import { unreadRouteChanges } from './unread-route-changes';
import { ChangeKind, Difference, WayInChange } from './way-in-change';
import { wayInDifferences } from './way-in-differences';
import { Graph } from '../../graph/graph';
import { Inventory, notUnderstoodText } from '../inventory/listed-ways';
import { NotUnderstoodObject } from '../not-understood-object';
import { WayIn } from '../way-in';

/** What became of the ways in, and what the API server will refuse. */
export interface Diff {
  /** In the order of the later manifests; what was closed comes last. */
  readonly ways: readonly WayInChange[];
  /** The objects that may open something and were not there before. */
  readonly notUnderstood: readonly NotUnderstoodObject[];
  /** Empty if only inventories were compared. */
  readonly immutable: readonly ImmutableChange[];
}

/** The manifests that the inventories are of. */
export interface DiffGraphs {
  readonly before: Graph;
  readonly after: Graph;
}

/** Compares two inventories by the ids of their ways in; with the manifests also what their policies say and what cannot be changed. */
export function diff({ ways: before, ...wasNot }: Inventory, { ways: after, ...isNot }: Inventory, graphs?: DiffGraphs): Diff {
  const pairOf = pairs(before, after);
  const policies = graphs === undefined ? () => [] : policyDifferences(graphs.before, graphs.after);
  const ways: WayInChange[] = [];
  const kept = new Set<WayIn>();
  for (const way of after) {
    const was = pairOf(way);
    if (was === undefined) {
      ways.push({ id: way.id, change: ChangeKind.OPENED, after: way, differences: [] });
      continue;
    }
    kept.add(was);
    const differences = [...wayInDifferences(withoutDefault(was), withoutDefault(way)), ...policies(was, way)];
    if (differences.length > 0) {
      ways.push({ id: way.id, change: changeOf(differences), before: was, after: way, differences });
    }
  }
  for (const way of before) {
    if (!kept.has(way)) {
      ways.push({ id: way.id, change: ChangeKind.CLOSED, before: way, differences: [] });
    }
  }
  for (const { id, differences } of graphs === undefined ? [] : unreadRouteChanges(graphs.before, graphs.after)) {
    ways.push({ id, change: changeOf(differences), differences });
  }
  const known = new Set(wasNot.notUnderstood.map(textOf));
  const notUnderstood = isNot.notUnderstood.filter((one) => !known.has(textOf(one)));
  return { ways: byCause(ways), notUnderstood, immutable: graphs === undefined ? [] : immutableChanges(graphs.before, graphs.after) };
}

const ORDER = [ChangeKind.WIDENED, ChangeKind.UNKNOWN, ChangeKind.REPLACED, ChangeKind.NARROWED] as const;

function textOf({ opener, ...one }: NotUnderstoodObject): string {
  return notUnderstoodText({ ...one, opener: nameWithoutDefault(opener) });
}

/** The earlier way in of a later one: the one with its id, or else the one that differs by the namespace `default` alone. */
function pairs(before: readonly WayIn[], after: readonly WayIn[]): (way: WayIn) => WayIn | undefined {
  const byId = new Map(before.map((way) => [way.id, way]));
  const ids = new Set(after.map(({ id }) => id));
  const others = new Map(before.filter(({ id }) => !ids.has(id)).map((way) => [idWithoutDefault(way), way]));
  return (way) => byId.get(way.id) ?? others.get(idWithoutDefault(way));
}

/** The worst of all; what widens in one respect is wider, whatever else it does. */
function changeOf(differences: readonly Difference[]): ChangeKind {
  const effects = new Set(differences.map(({ effect }) => effect));
  return ORDER.find((effect) => effects.has(effect)) ?? ChangeKind.CHANGED;
}
