import { PolicyRule } from './network-policy';
import { push } from '../collections/push';
import { remembered } from '../collections/remembered';

interface Range {
  readonly protocol: string;
  readonly first: number;
  readonly last: number;
  readonly rule: PolicyRule;
}

/** The rules of one policy and one direction by their ports: there may be many of both. */
class RuleIndex {
  private readonly forAllPorts: PolicyRule[] = [];
  /** By protocol and number or name. */
  private readonly byPort = new Map<string, PolicyRule[]>();
  private readonly ranges: Range[] = [];
  private readonly places: ReadonlyMap<PolicyRule, number>;

  constructor(rules: readonly PolicyRule[]) {
    this.places = new Map(rules.map((rule, i) => [rule, i]));
    for (const rule of rules) {
      if (rule.ports.length === 0) {
        this.forAllPorts.push(rule);
      }
      for (const { port, endPort, protocol } of rule.ports) {
        if (typeof port === 'number' && endPort !== undefined) {
          this.ranges.push({ protocol, first: port, last: endPort, rule });
        } else {
          push(this.byPort, keyOf(protocol, port), rule);
        }
      }
    }
  }

  /** In their order, each once. */
  public holding(number: number, protocol: string, names: readonly string[]): readonly PolicyRule[] {
    const keys = [undefined, number, ...names].map((port) => keyOf(protocol, port));
    const wide = this.ranges.filter((range) => range.protocol === protocol && range.first <= number && number <= range.last);
    const found = [...this.forAllPorts, ...keys.flatMap((key) => this.byPort.get(key) ?? []), ...wide.map(({ rule }) => rule)];
    return found.length < 2 ? found : [...new Set(found)].sort((one, other) => this.places.get(one)! - this.places.get(other)!);
  }
}

function keyOf(protocol: string, port: number | string | undefined): string {
  return `${protocol} ${typeof port} ${port}`;
}

const indexOf = remembered((rules: readonly PolicyRule[]) => new RuleIndex(rules));

/** So few are looked at one by one faster than an index of them is made. */
const FEW = 4;

function holds({ ports }: PolicyRule, number: number, protocol: string, names: readonly string[]): boolean {
  return ports.length === 0 || ports.some((one) => one.protocol === protocol && (
    one.port === undefined ||
    (typeof one.port === 'string' ? names.includes(one.port) : one.port <= number && number <= (one.endPort ?? one.port))));
}

/** Those of some rules that hold a port of a pod, which may also be known by names. */
export function rulesHolding(rules: readonly PolicyRule[], number: number, protocol: string, names: readonly string[] = []): readonly PolicyRule[] {
  return rules.length <= FEW ? rules.filter((rule) => holds(rule, number, protocol, names)) : indexOf(rules).holding(number, protocol, names);
}
