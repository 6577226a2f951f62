import { ChangeKind, Difference } from './way-in-change';
import { NetworkSet } from '../../graph/network-set';
import { PRIVATE_NETWORKS } from '../../graph/private-network';
import { Reachability, WayIn } from '../way-in';

/** Whether more clients can reach it than before, as networks are compared. */
export function reachDifference(before: WayIn, after: WayIn): Difference[] {
  const [was, is] = [reachText(before), reachText(after)];
  if (was === is) {
    return [];
  }
  return [{ what: 'reachability', before: was, after: is, effect: effectOf(before, after) }];
}

/** 'networks 10.0.0.0/8, 192.0.2.0/24' */
export function reachText({ reachability, networks = [] }: WayIn): string {
  return [reachability, [...networks].sort().join(', ')].filter((text) => text !== '').join(' ');
}

const EVERYBODY = ['0.0.0.0/0', '::/0'];

function effectOf(before: WayIn, after: WayIn): Difference['effect'] {
  const [was, is] = [before.reachability, after.reachability];
  if (was === Reachability.UNKNOWN && is === Reachability.UNKNOWN) {
    // What limits both is compared, whoever else it may be that gets in.
    const [old, now] = [before, after].map(({ networks }) => new NetworkSet(networks ?? EVERYBODY));
    return !old.contains(now) ? ChangeKind.WIDENED : now.contains(old) ? ChangeKind.CHANGED : ChangeKind.NARROWED;
  }
  if (was === Reachability.UNKNOWN || is === Reachability.UNKNOWN) {
    // What nobody knows may be wide, and nothing is wider than the internet.
    if (is === Reachability.UNKNOWN) {
      return was === Reachability.INTERNET ? ChangeKind.CHANGED : ChangeKind.WIDENED;
    }
    return is === Reachability.INTERNET ? ChangeKind.WIDENED : ChangeKind.NARROWED;
  }
  const [old, now] = [clientsOf(before), clientsOf(after)];
  if (!old.contains(now)) {
    return ChangeKind.WIDENED;
  }
  return now.contains(old) ? ChangeKind.CHANGED : ChangeKind.NARROWED;
}

function clientsOf({ reachability, networks = [] }: WayIn): NetworkSet {
  switch (reachability) {
    case Reachability.INTERNET:
      return new NetworkSet(EVERYBODY);
    case Reachability.NETWORKS:
      return new NetworkSet(networks);
    case Reachability.PRIVATE:
      return new NetworkSet(networks.length > 0 ? networks : PRIVATE_NETWORKS);
    default:
      return new NetworkSet([]);
  }
}
