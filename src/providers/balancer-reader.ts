import { ProvidedEntry } from './balancer';
import { ownerOfClass } from './class-owner';
import { UnreadEffect } from './unread-effects';
import { SeenObject } from '../controllers/seen-objects';

/** How a provider reads Services. */
export interface BalancerReader {
  /** The beginnings of the annotations that it reads. */
  readonly annotationPrefixes: readonly string[];

  /** Whether it serves Services of a class, or without one. */
  serves(loadBalancerClass: string | undefined): boolean;

  /** What it makes of a Service. It throws on nothing. */
  read(service: SeenObject): ProvidedEntry;

  /** What an annotation does that is not understood; nothing if that is not known. */
  effectOf(annotation: string): UnreadEffect | undefined;
}

/** Whether a class is a provider's own, or one that its name gives to nobody. */
export function isOwnOrNobodys(provider: string, loadBalancerClass: string | undefined): boolean {
  const owner = ownerOfClass(loadBalancerClass ?? '');
  return owner === undefined || owner === provider;
}
