import { Resource } from '../resource';

/** Where an object names another one. */
export interface NamedObject {
  readonly at: Resource;
  readonly field: string;

  /** The types of which one must be there: '/Secret'. */
  readonly types: readonly string[];
  readonly namespace: string;
  readonly name: string;

  /** Whether `name` is a namespace and a name with a hyphen between them. */
  readonly isJoined?: true;
}
