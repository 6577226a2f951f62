import { ConfigFile, FileEntry } from './config-file';
import { Failure } from './failure';
import { CIDR_RULE, isCidr } from '../api-rules/formats/cidr';
import { PRIVATE_NETWORKS } from '../api-rules/formats/private-networks';
import { KnownClients } from '../graph/cluster-facts';
import { DescribedEntries, entryProblems } from '../graph/described-entries';
import { PropertyProblem, sentenceOf } from '../text/invalid';

type Clients = FileEntry<unknown>['allowedClients'];

/** What a configuration file says of classes and Gateways. */
export function describedIn({ classes = [], gateways = [] }: ConfigFile, path: string | undefined): DescribedEntries {
  const described = {
    classes: classes.map(entryOf),
    gateways: gateways.map(entryOf),
  };
  const problems = [
    ...entryProblems(described),
    ...classes.flatMap(({ allowedClients }, i) => networkProblems(`classes[${i}].allowedClients`, allowedClients)),
    ...gateways.flatMap(({ allowedClients }, i) => networkProblems(`gateways[${i}].allowedClients`, allowedClients)),
  ];
  if (problems.length > 0) {
    throw new Failure(problems.map((problem) => `${path}: ${sentenceOf(problem)}`).join('\n'));
  }
  return described;
}

function entryOf<T extends FileEntry<unknown>>({ allowedClients, ...one }: T): Omit<T, 'allowedClients'> & { readonly clients?: KnownClients } {
  return { ...one, clients: clientsOf(allowedClients) };
}

function clientsOf(clients: Clients): KnownClients | undefined {
  switch (clients) {
    case undefined: return undefined;
    case 'internet': return { internet: true, networks: [] };
    case 'private': return { internet: false, networks: PRIVATE_NETWORKS };
    default: return { internet: true, networks: clients };
  }
}

function networkProblems(property: string, clients: Clients): PropertyProblem[] {
  return (Array.isArray(clients) ? clients : []).flatMap((value: string, i) => {
    const wrong = { property: `${property}[${i}]`, value };
    if (!isCidr(value)) {
      return [{ ...wrong, rule: CIDR_RULE, fix: "write for example '203.0.113.0/24'" }];
    }
    return value.endsWith('/0') ? [{ ...wrong, rule: 'must not be the whole internet', fix: "if everybody can reach it, write 'allowedClients: internet'" }] : [];
  });
}
