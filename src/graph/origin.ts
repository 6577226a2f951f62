import { RuleOptions } from '../api-rules/rule-options';

/** Where a manifest comes from, for whoever has to change it. */
export interface Origin {
  /** The path of the construct that wrote it. */
  readonly construct?: string;
  /** The file that holds it, as the user named it. */
  readonly file?: string;
  /** The line of a field in that file, or of the nearest field above it; counted from 1. */
  readonly lineOf?: (field: string) => number | undefined;
  /** The file that it will be written to. */
  readonly outputFile?: string;
  /** The constructs that write something for another cluster to the same file. */
  readonly alsoWrittenBy?: readonly string[];
  /** Whether the file was found in a folder, and not named: it may be no manifest at all. */
  readonly isFound?: boolean;
  /** A Kustomization that may open more than it lists; or an object that only one of several has, which are never applied together. */
  readonly kustomize?: 'build' | 'variant';
  /** What nothing has filled in, of a document that cannot be read for it: '{{ name }}'. */
  readonly placeholders?: readonly string[];
  /** What its part of an app says of the cluster, where that is not what the whole app says. */
  readonly ruleOptions?: RuleOptions;
  /** What was to be patched in it: the JSON patches of an `ApiObject`. */
  readonly patches?: readonly OriginPatch[];
  /** Places that were set after all of them, by whoever has the last word: '/spec/replicas'. */
  readonly overridden?: readonly string[];
}

/** An operation of RFC 6902. */
export interface OriginPatch {
  readonly op: string;
  readonly path: string;
  /** Where a 'move' or a 'copy' takes it from. */
  readonly from?: string;
  readonly value?: unknown;
}

/** An object as it was found: of any shape, since nobody has judged it. */
export interface Manifest {
  readonly object: unknown;
  readonly origin: Origin;
}
