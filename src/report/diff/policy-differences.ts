import { nameWithoutDefault } from './default-names';
import { policyEffect } from './policy-effect';
import { Difference } from './way-in-change';
import { Graph } from '../../graph/graph';
import { NetworkPolicy } from '../../graph/network-policy';
import { nameText, objectName } from '../inventory/object-name';
import { ObjectName, WayIn } from '../way-in';

/** For ways in that are guarded by the same policies as before: whether those say something else. */
export function policyDifferences(before: Graph, after: Graph): (was: WayIn, is: WayIn) => Difference[] {
  const [old, now] = [policiesOf(before), policiesOf(after)];
  const known = new Map<string, Difference[]>();
  const compared = (name: string): Difference[] => {
    const [was, is] = [old.get(name), now.get(name)];
    const effect = was === undefined || is === undefined ? undefined : policyEffect(was, is);
    return effect === undefined ? [] : [{ what: `rules of ${name}`, effect }];
  };
  return (was, is) => {
    const names = namesOf(was);
    return [...namesOf(is)].flatMap((name) => {
      if (!names.has(name)) {
        return [];
      }
      const differences = known.get(name) ?? compared(name);
      known.set(name, differences);
      return differences;
    });
  };
}

function policiesOf(graph: Graph): Map<string, NetworkPolicy> {
  return new Map(graph.policies.map((policy) => [nameText(nameWithoutDefault(objectName(policy.resource))), policy]));
}

function namesOf({ targets }: WayIn): Set<string> {
  return new Set(targets.flatMap(({ policies = [] }) => policies).map((policy: ObjectName) => nameText(nameWithoutDefault(policy))));
}
