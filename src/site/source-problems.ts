import { controllerSource, DescribedPlace, isKnownSource } from './controller-source';
import { Dialect } from '../controllers/dialect';
import { KnownController } from '../controllers/known-controller';
import { controllerOfClass } from '../controllers/known-controllers';
import { writtenController } from '../controllers/written-controllers';
import { isSameJson } from '../manifest/json-pointer';
import { PropertyProblem } from '../text/invalid';
import { ClusterClass } from '../values/cluster-entry';

/** What is known of the place that serves a site, by two who may contradict each other. */
export function placeProblems(dialect: Dialect, place: DescribedPlace): PropertyProblem[] {
  const [problem] = [...controllerProblems(dialect, place), ...contradictions(dialect, place), ...namespaceProblems(dialect, place)];
  return problem === undefined ? [] : [problem];
}

/** A class that the cluster describes to be of another controller than the site. */
function controllerProblems({ facts, label }: Dialect, { text, entry }: DescribedPlace): PropertyProblem[] {
  const written = writtenController(facts);
  const identity = (entry as ClusterClass | undefined)?.controller;
  const described = identity === undefined ? undefined : controllerOfClass(undefined, identity);
  return written === undefined || described === undefined || described === written ? [] : [{
    property: 'controller',
    rule: `must be for ${described.name}, because 'TargetCluster.describe' says that ${text} is of '${identity}'`,
    value: label,
    fix: 'name the controller or the class that is meant, or correct the description',
  }];
}

/** Options that are described otherwise. */
function contradictions({ sourceOptions }: Dialect, { text, entry }: DescribedPlace): PropertyProblem[] {
  return (['controllerNamespace', 'controllerPodLabels', 'controllerNetworks'] as const).flatMap((property) => {
    const [said, described] = [sourceOptions[property], entry?.[property]];
    return said === undefined || described === undefined || isSameJson(said, described) ? [] : [{
      property,
      rule: `must be ${JSON.stringify(described)}, which 'TargetCluster.describe' says of ${text}`,
      value: said,
      fix: 'leave it out, or correct the description',
    }];
  });
}

/** A load balancer outside of the cluster has no pods that a network policy could let in. */
function namespaceProblems(dialect: Dialect, place: DescribedPlace): PropertyProblem[] {
  const balancer = outsideOf(dialect, place);
  const { namespace } = controllerSource(dialect, place.entry);
  return balancer === undefined || namespace === undefined ? [] : [{
    property: 'controllerNamespace',
    rule: `must not be given for ${place.text}, because ${withoutPods(balancer)}`,
    value: namespace,
    fix: networksToWrite(balancer, place),
  }];
}

/** What is missing for a network policy of a target to let requests in, which makes a dead site if nobody opens it. */
export function guardProblems(dialect: Dialect, place: DescribedPlace, target: string): PropertyProblem[] {
  if (isKnownSource(controllerSource(dialect, place.entry))) {
    return [];
  }
  const balancer = outsideOf(dialect, place);
  const off = "or switch the policy off with 'networkPolicy: false'";
  return balancer === undefined ? [{
    property: 'controllerNamespace',
    rule: `must be given to ${dialect.label}, because the network policy of '${target}' has to let its pods in`,
    fix: `write for example 'controllerNamespace: "ingress"' into the options of the controller, 'controllerNetworks' with its subnets if it is a load balancer outside of the cluster, ${off}`,
  }] : [{
    property: 'controllerNetworks',
    rule: `must be given to ${place.text}, because the network policy of '${target}' has to let its requests in, and ${withoutPods(balancer)}`,
    fix: `${networksToWrite(balancer, place)}, ${off}`,
  }];
}

/** Who serves it by load balancers outside of the cluster, if it is one of those. */
function outsideOf({ facts }: Dialect, { entry }: DescribedPlace): KnownController | undefined {
  const className = facts.controller === 'plain-ingress' ? facts.className : undefined;
  const known = controllerOfClass(className, (entry as ClusterClass | undefined)?.controller);
  return known?.outside === undefined ? undefined : known;
}

function withoutPods({ name }: KnownController): string {
  return `the load balancers of ${name} are outside of the cluster, and no pods connect`;
}

function networksToWrite({ outside }: KnownController, { text }: DescribedPlace): string {
  const list = outside!.example.map((network) => `"${network}"`).join(', ');
  return `write their networks (${outside!.networks}), for example 'controllerNetworks: [${list}]', into the options of the controller or into ${text} of 'TargetCluster.describe'`;
}
