import { ChangeKind, Difference } from './way-in-change';
import { groupBy } from '../../collections/group-by';
import { NetworkSet } from '../../graph/network-set';
import { nameText } from '../inventory/object-name';
import { WayIn, WayInProtection } from '../way-in';

type Protected = Pick<WayIn, 'protections'>;
type Effect = Difference['effect'];

const NOT_UNDERSTOOD = 'not understood';

/** Those that let more through the more of them there is. */
const DENIED = 'denied clients';
const EXEMPT = 'clients without limits';

/** What no longer protects, what does now, and what does so in place of something else, by what it is. */
export function protectionDifferences({ protections: before = [] }: Protected, { protections: after = [] }: Protected): Difference[] {
  const kinds = [...new Set([...before, ...after].map(({ what }) => what))];
  const [was, is] = [before, after].map((all) => groupBy(all, ({ what }) => what));
  const changes = kinds.map((what) => changed(what, was.get(what) ?? [], is.get(what) ?? []));
  // what is new and not understood may protect as well as what is gone
  const isCovered = changes.some(({ what, added }) => what === NOT_UNDERSTOOD && added.length > 0);
  const allowedNow = networksOf(is.get('allowed clients') ?? []);
  return changes.flatMap(({ what, gone, added, pairs }) => [
    ...pairs,
    ...gone.length + added.length === 0 ? [] : [difference(what, gone, added, effectOf(what, gone, added, isCovered, allowedNow))],
  ]);
}

interface Changed {
  readonly what: string;
  readonly gone: readonly WayInProtection[];
  readonly added: readonly WayInProtection[];

  /** Those that say more or less than before. */
  readonly pairs: readonly Difference[];
}

function changed(what: string, before: readonly WayInProtection[], after: readonly WayInProtection[]): Changed {
  const added = [...after];
  const take = (isIt: (one: WayInProtection) => boolean): WayInProtection | undefined => {
    const place = added.findIndex(isIt);
    return place < 0 ? undefined : added.splice(place, 1)[0];
  };
  const different = before.filter((was) => take((is) => isSame(was, is)) === undefined);
  const pairs: Difference[] = [];
  const gone = different.filter((was) => {
    const is = take((one) => compared(was, one) !== undefined);
    if (is !== undefined) {
      pairs.push(difference(what, [was], [is], compared(was, is)!));
    }
    return is === undefined;
  });
  return { what, gone, added, pairs };
}

function isSame(one: WayInProtection, other: WayInProtection): boolean {
  const areNetworks = one.networks !== undefined && other.networks !== undefined;
  return one.value === other.value && one.limit === other.limit && (areNetworks || one.option === other.option)
    && areSame(one.networks, other.networks) && areSame(one.exceptFrom, other.exceptFrom);
}

function areSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) {
    return one === other;
  }
  const [a, b] = [new NetworkSet(one), new NetworkSet(other)];
  return a.contains(b) && b.contains(a);
}

/** What became of one that says the same otherwise; nothing if that cannot be compared. */
function compared(was: WayInProtection, is: WayInProtection): Effect | undefined {
  if (was.value !== is.value) {
    return undefined;
  }
  if (was.networks !== undefined && is.networks !== undefined && areSame(was.exceptFrom, is.exceptFrom)) {
    return byNetworks(was.what === DENIED ? is.networks : was.networks, was.what === DENIED ? was.networks : is.networks);
  }
  if (was.option !== is.option) {
    return undefined;
  }
  if (was.limit !== undefined && is.limit !== undefined) {
    return is.limit > was.limit ? ChangeKind.WIDENED : ChangeKind.NARROWED;
  }
  return areSame(was.exceptFrom, is.exceptFrom) ? undefined : byNetworks(was.exceptFrom ?? [], is.exceptFrom ?? []);
}

/** Whom the later networks hold beside the earlier ones; if each holds some that the other does not, they are others. */
function byNetworks(before: readonly string[], after: readonly string[]): Effect {
  const [was, is] = [new NetworkSet(before), new NetworkSet(after)];
  return was.contains(is) ? ChangeKind.NARROWED : is.contains(was) ? ChangeKind.WIDENED : ChangeKind.REPLACED;
}

function effectOf(
  what: string,
  gone: readonly WayInProtection[],
  added: readonly WayInProtection[],
  isCovered: boolean,
  allowedNow: NetworkSet | undefined,
): Effect {
  if (what === NOT_UNDERSTOOD) {
    return ChangeKind.UNKNOWN;
  }
  if (gone.length > 0 && added.length > 0) {
    return ChangeKind.REPLACED;
  }
  if (what === EXEMPT) {
    return gone.length > 0 ? ChangeKind.NARROWED : ChangeKind.WIDENED;
  }
  if (gone.length > 0) {
    // whoever was let in without it is the only one who is let in now
    const isLimitedNow = allowedNow !== undefined && gone.every(({ exceptFrom = [] }) => new NetworkSet(exceptFrom).contains(allowedNow));
    return isLimitedNow ? ChangeKind.NARROWED : without(gone) ?? (isCovered ? ChangeKind.UNKNOWN : ChangeKind.WIDENED);
  }
  switch (without(added)) {
    case ChangeKind.NARROWED: return ChangeKind.WIDENED;
    case ChangeKind.CHANGED: return ChangeKind.CHANGED;
    default: return ChangeKind.NARROWED;
  }
}

/** What a controller does without a limit may be less than with it. */
function without(limits: readonly WayInProtection[]): Effect | undefined {
  const [{ limit, limitWithout }] = limits;
  if (limits.length > 1 || limit === undefined || limitWithout === undefined) {
    return undefined;
  }
  return limit > limitWithout ? ChangeKind.NARROWED : limit < limitWithout ? ChangeKind.WIDENED : ChangeKind.CHANGED;
}

function networksOf(lists: readonly WayInProtection[]): NetworkSet | undefined {
  const [list] = lists;
  return lists.length === 1 && list.networks !== undefined ? new NetworkSet(list.networks) : undefined;
}

function difference(what: string, before: readonly WayInProtection[], after: readonly WayInProtection[], effect: Effect): Difference {
  return {
    what,
    ...(before.length === 0 ? {} : { before: before.map(protectionText).join(' and ') }),
    ...(after.length === 0 ? {} : { after: after.map(protectionText).join(' and ') }),
    effect,
  };
}

/** What it says, and where: `'nginx.ingress.kubernetes.io/auth-url' https://auth.example of Ingress shop/web`. */
export function protectionText({ option, saidBy, value, networks = [], exceptFrom, limit }: WayInProtection): string {
  const said = [networks.join(', '), limit === Number.MAX_SAFE_INTEGER ? 'without a limit' : limit?.toString() ?? '', value].filter((text) => text !== '').join(' ');
  const except = exceptFrom === undefined ? '' : ` but for ${exceptFrom.join(', ')}`;
  return `'${option}'${said === '' ? '' : ` ${said}`}${except} of ${nameText(saidBy)}`;
}
