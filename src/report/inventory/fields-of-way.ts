import { ObjectName, WayIn, WayInProtection, WayInTarget } from '../way-in';

/** A way in with its fields in the documented order. */
export function fieldsOfWay(way: WayIn): WayIn {
  return {
    id: way.id,
    way: way.way,
    opener: nameOf(way.opener),
    reachability: way.reachability,
    networks: way.networks,
    reason: way.reason,
    protocol: way.protocol,
    port: way.port,
    address: way.address,
    host: way.host,
    path: way.path,
    pathMatch: way.pathMatch,
    narrowed: way.narrowed,
    redirects: way.redirects,
    tls: way.tls,
    tlsSecret: way.tlsSecret,
    plainHttp: way.plainHttp,
    servedBy: way.servedBy,
    gateway: way.gateway && nameOf(way.gateway),
    entry: way.entry && nameOf(way.entry),
    service: way.service && nameOf(way.service),
    servicePort: way.servicePort,
    otherServices: way.otherServices?.map(nameOf),
    protections: way.protections?.map(protectionOf),
    targets: way.targets.map(targetOf),
    access: way.access,
    constructPath: way.constructPath,
    file: way.file,
  };
}

function targetOf({ workload, service, container, containerPort, policies, admitted }: WayInTarget): WayInTarget {
  return {
    workload: nameOf(workload),
    service: service && nameOf(service),
    container,
    containerPort,
    policies: policies?.map(nameOf),
    admitted,
  };
}

function protectionOf({ what, option, saidBy, value, networks, exceptFrom, limit, limitWithout }: WayInProtection): WayInProtection {
  return { what, option, saidBy: nameOf(saidBy), value, networks, exceptFrom, limit, limitWithout };
}

function nameOf({ kind, namespaceName, name }: ObjectName): ObjectName {
  return { kind, namespaceName, name };
}
