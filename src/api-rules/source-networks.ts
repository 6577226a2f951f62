import { CIDR_RULE, isCidr } from './formats/cidr';
import { PropertyProblem } from '../text/invalid';

/** Where requests come from: the pods of a namespace, or networks. */
interface Source {
  readonly controllerNamespace?: string;
  readonly controllerNetworks?: readonly string[];
}

/** What is wrong with the networks that requests come from. */
export function sourceNetworkProblems(place: string, { controllerNamespace, controllerNetworks }: Source): PropertyProblem[] {
  if (controllerNetworks === undefined) {
    return [];
  }
  const property = `${place}controllerNetworks`;
  return [
    ...(controllerNetworks.length > 0 ? [] : [{
      property, rule: 'must hold at least one network', value: controllerNetworks, fix: "write for example '10.0.0.0/20', or leave it out if it is not known",
    }]),
    ...controllerNetworks.flatMap((value, i) => networkProblems(`${property}[${i}]`, value)),
    ...(controllerNamespace === undefined ? [] : [{
      property, rule: "must not be given together with 'controllerNamespace'", value: controllerNetworks, fix: 'leave out the namespace if requests come from outside of the cluster, and else the networks',
    }]),
  ];
}

function networkProblems(property: string, value: string): PropertyProblem[] {
  if (!isCidr(value)) {
    return [{ property, rule: CIDR_RULE, value, fix: "write for example '10.0.0.0/20'" }];
  }
  return value.endsWith('/0') ? [{ property, rule: 'must not be every address', value, fix: 'name the subnets that requests come from' }] : [];
}
