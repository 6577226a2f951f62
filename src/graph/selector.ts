import { textsOf } from './resource';
import { Fields } from '../api-rules/fields';

interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: ReadonlySet<string>;
}

const NONE: readonly Requirement[] = [];

/** A choice among labels. */
export class Selector {
  /** The selector of a Service: a map of labels, which chooses nothing if it is empty. */
  public static ofLabels(fields: Fields, name: string): Selector | undefined {
    const labels = [...textsOf(fields, name)].flat();
    return labels.length === 0 ? undefined : new Selector(labels, NONE);
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
    return new Selector([...textsOf(selector, 'matchLabels')].flat(), requirements);
  }

  private text?: string;

  private constructor(
    /** Keys, each with its value behind it: there may be hundreds of thousands of selectors, with one label each. */
    private readonly pairs: readonly string[],
    private readonly requirements: readonly Requirement[],
  ) {}

  public get isEmpty(): boolean {
    return this.pairs.length === 0 && this.requirements.length === 0;
  }

  /** The same choice without some labels. */
  public without(keys: readonly string[]): Selector {
    return new Selector(this.labels().filter(([key]) => !keys.includes(key)).flat(), this.requirements);
  }

  /** What it asks of one label. */
  public about(key: string): Selector {
    return new Selector([...this.labels()].filter(([own]) => own === key).flat(), this.requirements.filter((requirement) => requirement.key === key));
  }

  /** The labels that it asks about. */
  public keys(): string[] {
    return [...this.labels().map(([key]) => key), ...this.requirements.map(({ key }) => key)];
  }

  /** The value that a label must have; nothing if it may have several, or is not asked about. */
  public valueFor(key: string): string | undefined {
    for (let i = 0; i < this.pairs.length; i += 2) {
      if (this.pairs[i] === key) {
        return this.pairs[i + 1];
      }
    }
    return undefined;
  }

  /** The labels that must have one value. */
  public labels(): Array<readonly [key: string, value: string]> {
    const labels: Array<readonly [string, string]> = [];
    for (let i = 0; i < this.pairs.length; i += 2) {
      labels.push([this.pairs[i], this.pairs[i + 1]]);
    }
    return labels;
  }

  /** Labels of which everything that is chosen has one of a few values. */
  public choices(): Array<readonly [key: string, values: readonly string[]]> {
    const listed = this.requirements.filter(({ operator }) => operator === 'In');
    return [...this.labels().map(([key, value]) => [key, [value]] as const), ...listed.map(({ key, values }) => [key, [...values]] as const)];
  }

  public matches(labels: ReadonlyMap<string, string>): boolean {
    for (let i = 0; i < this.pairs.length; i += 2) {
      if (labels.get(this.pairs[i]) !== this.pairs[i + 1]) {
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
    const pairs = this.labels().map(([key, value]) => `${key}=${value}`).sort();
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
