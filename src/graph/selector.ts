import { textsOf } from './resource';
import { Fields } from '../rules/fields';

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: ReadonlySet<string>;
}

/** A choice among labels. */
export class Selector {
  /** The selector of a Service: a map of labels, which chooses nothing if it is empty. */
  public static ofLabels(fields: Fields, name: string): Selector | undefined {
    const labels = textsOf(fields, name);
    return labels.size === 0 ? undefined : new Selector(labels, []);
  }

  /** A LabelSelector: nothing if it is absent, and everything if it is empty. */
  public static of(fields: Fields, name: string): Selector | undefined {
    const selector = fields.child(name);
    if (selector === undefined) {
      return undefined;
    }
    const requirements = selector.children('matchExpressions').map((expression) => ({
      key: expression.text('key') ?? '',
      operator: expression.text('operator') ?? '',
      values: new Set(expression.list('values').filter((value): value is string => typeof value === 'string')),
    }));
    return new Selector(textsOf(selector, 'matchLabels'), requirements);
  }

  private text?: string;

  private constructor(
    public readonly labels: ReadonlyMap<string, string>,
    private readonly requirements: readonly Requirement[],
  ) {}

  public get isEmpty(): boolean {
    return this.labels.size === 0 && this.requirements.length === 0;
  }

  /** The same choice without some labels. */
  public without(keys: readonly string[]): Selector {
    return new Selector(new Map([...this.labels].filter(([key]) => !keys.includes(key))), this.requirements);
  }

  /** The labels that it asks about. */
  public keys(): string[] {
    return [...this.labels.keys(), ...this.requirements.map(({ key }) => key)];
  }

  /** Labels of which everything that is chosen has one of a few values. */
  public *choices(): Iterable<readonly [key: string, values: Iterable<string>]> {
    for (const [key, value] of this.labels) {
      yield [key, [value]];
    }
    for (const { key, operator, values } of this.requirements) {
      if (operator === 'In') {
        yield [key, values];
      }
    }
  }

  public matches(labels: ReadonlyMap<string, string>): boolean {
    for (const [key, value] of this.labels) {
      if (labels.get(key) !== value) {
        return false;
      }
    }
    return this.requirements.every((requirement) => meets(requirement, labels.get(requirement.key)));
  }

  /** The same for equal choices, however they are written. */
  public toString(): string {
    this.text ??= this.written();
    return this.text;
  }

  private written(): string {
    const pairs = [...this.labels].map(([key, value]) => `${key}=${value}`).sort();
    const others = this.requirements.map(({ key, operator, values }) => `${key} ${operator} (${[...values].sort().join(',')})`).sort();
    return [...pairs, ...others].join(',');
  }
}

function meets({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case 'In':
      return value !== undefined && values.has(value);
    case 'NotIn':
      return value === undefined || !values.has(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return false;
  }
}
