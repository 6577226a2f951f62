import { ApiObject, IResolver, ResolutionContext } from 'cdk8s';
import { errorOf, PROTOTYPE_KEY, withinField, withOtherKey } from './unwritable';

/**
 * Finds the keys that cdk8s loses: it copies maps by assigning to each key, and
 * an assignment to this one changes something else. In what is rendered they
 * are missing already, so that they are looked for while it is resolved.
 */
export class LostKeys implements IResolver {
  private found = new Map<ApiObject, Set<string>>();
  private outer = '';

  public resolve({ obj, key, value }: ResolutionContext): void {
    if (typeof value !== 'object') {
      return;
    }
    if (key.length === 0) {
      // Metadata is resolved by itself, before the whole.
      this.outer = Object.hasOwn(value, 'kind') ? '' : 'metadata';
    }
    if (Object.hasOwn(value, PROTOTYPE_KEY)) {
      const fields = this.found.get(obj) ?? new Set();
      this.found.set(obj, fields.add([...key, PROTOTYPE_KEY].reduce(withinField, this.outer)));
    }
  }

  /** What has been found since the last call, as errors of each object. */
  public take(): Map<ApiObject, string[]> {
    const { found } = this;
    this.found = new Map();
    return new Map([...found].map(([apiObject, fields]) => [apiObject, [...fields].map((field) => errorOf(withOtherKey(field, PROTOTYPE_KEY)))]));
  }
}
