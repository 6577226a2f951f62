import { EntryNeed, NamedEntry } from '../controllers/entry-need';
import { PropertyProblem } from '../text/invalid';
import { ClusterGateway } from '../values/cluster-entry';

/** Listeners that a controller needs, and its options do not name. */
export function lackingProblems(label: string, entry: NamedEntry, needs: readonly EntryNeed[]): PropertyProblem[] {
  return needs.filter(({ protocol }) => entry.listeners[protocol].name === undefined).map((need) => lackingProblem(label, entry, need));
}

function lackingProblem(label: string, { factory, listeners: { HTTP, HTTPS } }: NamedEntry, { protocol, feature }: EntryNeed): PropertyProblem {
  if (protocol === 'HTTPS') {
    const rule = `must be none, because ${label} ends TLS at a listener of the Gateway and none is named`;
    return { property: feature, rule, fix: `name it with '${HTTPS.option}' in '${factory}', or write 'Tls.none()' and name '${HTTP.option}'` };
  }
  const fix = `name it with '${HTTP.option}' in '${factory}'`;
  return feature === 'redirectToHttps' ? { property: feature, rule: 'needs the listener for plain HTTP, and none is named', fix } : {
    property: feature,
    rule: 'must not be none where no listener for plain HTTP is named, because the routes would be served at every listener of the Gateway',
    fix: `${fix}${HTTPS.name === undefined ? '' : ", or write 'Tls.byGateway()'"}`,
  };
}

/**
 * Listeners that are named for one protocol, and for the other one by another option or by the description of the cluster.
 *
 * @param home the namespace of the site
 */
export function listenerProblems(entry: NamedEntry | undefined, home: string | undefined, gateways: readonly ClusterGateway[]): PropertyProblem[] {
  if (entry === undefined) {
    return [];
  }
  const { HTTP, HTTPS } = entry.listeners;
  const twice: PropertyProblem[] = HTTP.name === undefined || HTTP.name !== HTTPS.name ? [] : [{
    property: HTTPS.option,
    rule: `must not be the listener that '${HTTP.option}' names, because a listener has one protocol`,
    value: HTTPS.name,
    fix: 'correct one of the two',
  }];
  const described = gateways.find((one) => one.name === entry.gateway && one.namespaceName === (entry.namespace ?? home));
  const otherwise = ([[HTTP, 'httpsListeners'], [HTTPS, 'httpListeners']] as const).flatMap(([{ option, name }, list]) => (
    name === undefined || described?.[list]?.includes(name) !== true ? [] : [{
      property: option, rule: `must not be one of the '${list}' that 'TargetCluster.describe' says of this Gateway`, value: name, fix: 'correct one of the two',
    }]
  ));
  return [...twice, ...otherwise];
}
