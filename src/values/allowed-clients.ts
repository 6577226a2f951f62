import { isCidr } from '../api-rules/formats/cidr';
import { holdersOf } from '../api-rules/formats/held-networks';
import { PRIVATE_NETWORKS } from '../api-rules/formats/private-networks';
import { WantedClients } from '../providers/provider';
import { invalidValue, PropertyProblem } from '../text/invalid';

/**
 * Who may open a connection to a load balancer.
 */
export class AllowedClients {
  /**
   * Everybody on the internet: an internet-facing address, open to 0.0.0.0/0
   * (and ::/0 where IPv6 is served).
   */
  public static internet(): AllowedClients {
    return new AllowedClients('internet', []);
  }

  /**
   * The listed networks, on an internet-facing address.
   *
   * @param cidrs networks in CIDR notation without host bits, IPv4 or IPv6, for
   * example `203.0.113.0/24`; at least one, none that means everybody, and none
   * that lies within another
   */
  public static cidrs(...cidrs: string[]): AllowedClients {
    checkCidrs('AllowedClients.cidrs', cidrs);
    return new AllowedClients('cidrs', cidrs);
  }

  /**
   * Clients of the private network that the cluster is in: an internal address,
   * open to the given networks. Those of IPv6 have to be named.
   *
   * @param cidrs networks in CIDR notation without host bits
   * @default - the private IPv4 networks 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16
   */
  public static privateNetwork(...cidrs: string[]): AllowedClients {
    if (cidrs.length > 0) {
      checkCidrs('AllowedClients.privateNetwork', cidrs);
    }
    return new AllowedClients('privateNetwork', cidrs.length > 0 ? cidrs : PRIVATE_NETWORKS);
  }

  private constructor(
    /** @internal */
    public readonly _kind: 'internet' | 'cidrs' | 'privateNetwork',
    /** @internal */
    public readonly _cidrs: string[],
  ) {}

  /**
   * Whether the address is to be reachable from the internet at all.
   *
   * @internal
   */
  public get _internetFacing(): boolean {
    return this._kind !== 'privateNetwork';
  }

  /**
   * @internal
   */
  public _render(): WantedClients {
    return { internetFacing: this._internetFacing, networks: this._cidrs };
  }
}

function checkCidrs(factory: string, cidrs: string[]): void {
  const problems: PropertyProblem[] = cidrs.flatMap((cidr, i) => {
    const property = `cidrs[${i}]`;
    if (!isCidr(cidr)) {
      return [{ property, rule: 'must be a network in CIDR notation without host bits', value: cidr, fix: "write for example '203.0.113.0/24'" }];
    }
    if (cidr.endsWith('/0')) {
      return [{ property, rule: 'must not be the whole internet', value: cidr, fix: "if everybody may connect, say so with 'AllowedClients.internet()'" }];
    }
    return [];
  });
  if (cidrs.length === 0) {
    problems.push({ property: 'cidrs', rule: 'must hold at least one network', value: cidrs, fix: "write for example '203.0.113.0/24'" });
  }
  for (const { text, held } of holdersOf(cidrs)) {
    problems.push(...held.map((value) => ({
      property: `cidrs[${cidrs.indexOf(value)}]`,
      rule: `must not lie within '${text}', which admits it already`,
      value,
      fix: 'leave out the wider one, or this one if everybody in the wider one is meant',
    })));
  }
  if (problems.length > 0) {
    throw invalidValue(factory, problems);
  }
}
