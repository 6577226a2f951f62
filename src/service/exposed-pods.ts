import * as kplus from 'cdk8s-plus-27';
import { IConstruct } from 'constructs';

/**
 * A `NetworkPolicyPeer` of the Kubernetes API.
 */
export type Peer = { readonly [field: string]: unknown };

/**
 * A port of the pods, as a network policy names it.
 */
export interface PodPort {
  /** Number or name. */
  readonly port: number | string;
  readonly protocol?: string;
}

/**
 * What a construct that exposes pods may know about them, beyond how to select
 * them. `ExposedApp` registers it for itself and its workload.
 */
export interface ExposedPods {
  /** What makes the pods. */
  readonly workload: kplus.Workload;

  /** Labels that select the pods, whatever their construct path. */
  readonly labels: { readonly [key: string]: string };

  /** The Service that other constructs in the cluster use. */
  readonly service: kplus.Service;

  /** The port of that Service that leads to the port of the pods, if there is one. */
  readonly servicePort?: number;

  /** The port that the pods serve. */
  readonly port: { readonly number: number; readonly name: string; readonly protocol?: kplus.Protocol };

  /** Whether a network policy keeps everybody out who was not admitted. */
  readonly guarded: boolean;

  /** Lets peers reach a port of the pods. */
  admit(peers: Peer[], port: PodPort): void;
}

// Several copies of the package may be loaded; a registered symbol is the same in all.
const EXPOSED_PODS = Symbol.for('cdk8s-exposure.ExposedPods');

/**
 * Makes `exposedPodsOf` find `pods` for a construct.
 */
export function registerExposedPods(construct: IConstruct, pods: ExposedPods): void {
  Object.defineProperty(construct, EXPOSED_PODS, { value: pods });
}

/**
 * What is known about the pods of a target.
 *
 * @returns nothing for a target that is neither an `ExposedApp` nor part of one
 */
export function exposedPodsOf(target: object): ExposedPods | undefined {
  return (target as { [key: symbol]: ExposedPods | undefined })[EXPOSED_PODS];
}
