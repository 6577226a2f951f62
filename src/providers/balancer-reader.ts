import { Balancer, ProvidedEntry } from './balancer';
import { ownerOfClass } from './class-owner';
import { SeenObject } from '../controllers/seen-objects';
import { UnreadEffect, UnreadEffects } from '../controllers/unread-effect';

/** What an annotation does to a load balancer that is not understood, and such effects by their annotations. */
export type BalancerEffect = UnreadEffect<keyof Balancer>;
export type BalancerEffects = UnreadEffects<keyof Balancer>;

/** How a provider reads Services. */
export interface BalancerReader {
  /** The beginnings of the annotations that it reads. */
  readonly annotationPrefixes: readonly string[];

  /** Whether it serves Services of a class, or without one. */
  serves(loadBalancerClass: string | undefined): boolean;

  /** What it makes of a Service. It throws on nothing. */
  read(service: SeenObject): ProvidedEntry;

  /** What an annotation does that is not understood; nothing if that is not known. */
  effectOf(annotation: string): BalancerEffect | undefined;
}

/** Whether a class is a provider's own, or one that its name gives to nobody. */
export function isOwnOrNobodys(provider: string, loadBalancerClass: string | undefined): boolean {
  const owner = ownerOfClass(loadBalancerClass ?? '');
  return owner === undefined || owner === provider;
}
