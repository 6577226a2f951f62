import { nameWithoutDefault } from './default-names';
import { protectionDifferences } from './protection-differences';
import { isSameValue } from './same-value';
import { ChangeKind, Difference } from './way-in-change';
import { UnreadRoute, unreadRoutes } from '../../exposure/unread-routes';
import { Graph } from '../../graph/graph';
import { nameText, objectName } from '../inventory/object-name';
import { protectionsOf } from '../inventory/protections-of';

/** What became of an object that leads traffic to pods and of which no inventory says how. */
export interface UnreadRouteChange {
  readonly id: string;
  readonly differences: readonly Difference[];
}

/** What protects such objects no longer, as far as that is read; any other change of them is unknown. */
export function unreadRouteChanges(before: Graph, after: Graph): UnreadRouteChange[] {
  const old = new Map(unreadRoutes(before).map((route) => [keyOf(route), route]));
  return unreadRoutes(after).flatMap((route) => {
    const was = old.get(keyOf(route));
    const differences = was === undefined ? [] : differencesOf(was, route);
    return differences.length === 0 ? [] : [{ id: nameText(objectName(route.resource)), differences }];
  });
}

function keyOf({ resource }: UnreadRoute): string {
  return `${resource.type} ${nameText(nameWithoutDefault(objectName(resource)))}`;
}

function differencesOf(was: UnreadRoute, is: UnreadRoute): Difference[] {
  const { protections: before = new Map(), hasTls: wasTls } = was;
  const found = [...is.protections ?? []].flatMap(([rule, protections]) => {
    const earlier = before.get(rule);
    return earlier === undefined ? [] : protectionDifferences({ protections: protectionsOf(earlier) }, { protections: protectionsOf(protections) })
      .map((one): Difference => ({ ...one, what: `${one.what} of ${rule}` }));
  });
  const tls: Difference[] = wasTls === is.hasTls ? []
    : [{ what: 'TLS', before: wasTls ? 'yes' : 'no', after: is.hasTls ? 'yes' : 'no', effect: wasTls ? ChangeKind.WIDENED : ChangeKind.NARROWED }];
  const isSame = isSameValue(was.resource.object.spec, is.resource.object.spec);
  return found.length + tls.length > 0 || isSame ? [...tls, ...found] : [{ what: 'what it says', effect: ChangeKind.UNKNOWN }];
}
