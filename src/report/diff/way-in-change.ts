import { WayIn } from '../way-in';

/** What became of a way in. */
export enum ChangeKind {
  /** It was not there before. */
  OPENED = 'opened',
  /** More clients get in than before, or what protected them is gone. */
  WIDENED = 'widened',
  /** Something changed that may protect it, and that is not understood here. */
  UNKNOWN = 'unknown',
  /** Something else protects it than before, and nobody knows which of both lets more in. */
  REPLACED = 'replaced',
  /** It leads elsewhere or says something else, to as many clients as before. */
  CHANGED = 'changed',
  /** Fewer clients get in than before, or something protects them now. */
  NARROWED = 'narrowed',
  /** It is not there any more. */
  CLOSED = 'closed',
}

/** What differs in a way in that was there before and is there now. */
export interface Difference {
  /** 'reachability', 'tls', 'policies of Deployment shop/web'. */
  readonly what: string;
  /** Nothing if it was absent. */
  readonly before?: string;
  /** Nothing if it is absent now. */
  readonly after?: string;
  readonly effect: Exclude<ChangeKind, ChangeKind.OPENED | ChangeKind.CLOSED>;
}

export interface WayInChange {
  readonly id: string;
  readonly change: ChangeKind;
  /** Nothing if it was opened. */
  readonly before?: WayIn;
  /** Nothing if it was closed. */
  readonly after?: WayIn;
  /** Empty if it was opened or closed. */
  readonly differences: readonly Difference[];
  /** The ids of other ways in that changed in the same way for the same cause. */
  readonly behind?: readonly string[];
}
