import { Image } from '../machine/image';
import { Node } from '../nodes/network';

/** An object as Kubernetes takes it. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: any;
  [field: string]: any;
}

/** A real controller, which tests start by `startControllers`. */
export interface Controller {
  readonly name: string;
  readonly version: string;

  /** Where its pods run. */
  readonly namespace: string;

  /** The labels of those pods that requests come from. */
  readonly podLabels: { readonly [name: string]: string };

  /**
   * Where all of its pods run. The other node then needs no image of it, which takes a second for each 150 MB.
   *
   * @default - on any node
   */
  readonly node?: Node;

  /** Those that have to be there, too. */
  readonly needs?: readonly Controller[];

  readonly images: () => Promise<Image[]>;

  /**
   * What its authors publish to be applied.
   *
   * @default - nothing that is used here
   */
  readonly published?: () => Promise<Manifest[]>;

  /** What is applied in this cluster. */
  readonly manifests: (published: Manifest[]) => Promise<Manifest[]>;

  /** What else has to be done, when its pods are available. */
  readonly finish?: () => Promise<unknown>;
}

/** A controller that answers at an address of its own, on the ports 80 and 443. */
export interface Entrance extends Controller {
  readonly address: string;

  /** @default - it reads no Ingresses */
  readonly ingressClass?: string;

  readonly gateway: Gateway;
}

/** A Gateway that takes routes of all namespaces. */
export interface Gateway {
  readonly name: string;
  readonly namespace: string;
  readonly httpListener: string;

  /** Its certificate is that of `gateway-certificate.ts`. */
  readonly httpsListener: string;
}
