import { JsonList, jsonReport } from '../json-parts';
import { Parts } from '../parts';
import { ObjectName, WayIn, WayInTarget } from '../way-in';

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const INVENTORY_VERSION = 1;

/** For programs: `docs/inventory.schema.json` describes the fields, which always come in the same order. */
export function inventoryJson(ways: readonly WayIn[]): Parts {
  return jsonReport({ version: INVENTORY_VERSION, waysIn: new JsonList(ways, wayInJson) });
}

/** A way in with its fields in the documented order; absent ones are left out. */
export function wayInJson(way: WayIn): object {
  return {
    id: way.id,
    way: way.way,
    opener: nameJson(way.opener),
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
    servedBy: way.servedBy,
    gateway: way.gateway && nameJson(way.gateway),
    service: way.service && nameJson(way.service),
    servicePort: way.servicePort,
    otherServices: way.otherServices?.map(nameJson),
    targets: way.targets.map(targetJson),
    access: way.access,
    constructPath: way.constructPath,
    file: way.file,
  };
}

function targetJson({ workload, service, container, containerPort, policies, admitted }: WayInTarget): object {
  return {
    workload: nameJson(workload),
    service: service && nameJson(service),
    container,
    containerPort,
    policies: policies?.map(nameJson),
    admitted,
  };
}

function nameJson({ kind, namespaceName, name }: ObjectName): object {
  return { kind, namespaceName, name };
}
