import { ObjectName, WayIn, WayInTarget } from '../way-in';

const DEFAULT = 'default';

/** A way in whose objects name no namespace where theirs is `default`, which `kubectl` gives to those that name none. */
export function withoutDefault(way: WayIn): WayIn {
  const { gateway, service, otherServices, entry, protections, servedBy } = way;
  return {
    ...way,
    opener: nameWithoutDefault(way.opener),
    ...(gateway === undefined ? {} : { gateway: nameWithoutDefault(gateway) }),
    ...(gateway === undefined || servedBy === undefined ? {} : { servedBy: servedBy.replace(`${gateway.kind} ${DEFAULT}/`, `${gateway.kind} `) }),
    ...(service === undefined ? {} : { service: nameWithoutDefault(service) }),
    ...(otherServices === undefined ? {} : { otherServices: otherServices.map(nameWithoutDefault) }),
    ...(entry === undefined ? {} : { entry: nameWithoutDefault(entry) }),
    ...(protections === undefined ? {} : { protections: protections.map((one) => ({ ...one, saidBy: nameWithoutDefault(one.saidBy) })) }),
    targets: way.targets.map(targetWithoutDefault),
  };
}

export function nameWithoutDefault({ kind, namespaceName, name }: ObjectName): ObjectName {
  return namespaceName === undefined || namespaceName === DEFAULT ? { kind, name } : { kind, namespaceName, name };
}

/** The id that a way in has where its objects name no namespace. */
export function idWithoutDefault({ id, way, opener, gateway }: WayIn): string {
  const place = `${way} ${DEFAULT}/${opener.name}`;
  const own = opener.namespaceName === DEFAULT && id.startsWith(place) ? `${way} ${opener.name}${id.slice(place.length)}` : id;
  return gateway?.namespaceName === DEFAULT ? own.replace(` at ${DEFAULT}/${gateway.name}`, ` at ${gateway.name}`) : own;
}

function targetWithoutDefault({ workload, service, policies, ...target }: WayInTarget): WayInTarget {
  return {
    ...target,
    workload: nameWithoutDefault(workload),
    ...(service === undefined ? {} : { service: nameWithoutDefault(service) }),
    ...(policies === undefined ? {} : { policies: policies.map(nameWithoutDefault) }),
  };
}
