import { contour } from './contour';
import { Controller } from './controller';
import { coredns } from './coredns';
import { envoyGateway } from './envoy-gateway';
import { gatewayApi } from './gateway-api';
import { kubeNetworkPolicies } from './kube-network-policies';
import { metallb } from './metallb';
import { nginx } from './nginx';
import { traefik } from './traefik';
import { Image } from '../machine/image';

export const CONTROLLERS: readonly Controller[] = [metallb, coredns, kubeNetworkPolicies, gatewayApi, contour, envoyGateway, traefik, nginx];

/** Makes what controllers run and read, unless it is there. To be called outside of the cluster, whose network leads nowhere. */
export async function prepareControllers(controllers: readonly Controller[] = CONTROLLERS): Promise<Image[]> {
  const images = new Map<string, Image>();
  // One after the other: each may be a build that takes all of the machine.
  for (const controller of controllers) {
    for (const image of await controller.images()) {
      images.set(image.name, image);
    }
    await controller.published?.();
  }
  return [...images.values()];
}
