import { TAILSCALE_PREFIX } from './facts';
import { TAILSCALE_UNREAD } from './unread';
import { annotationProtections, ProtectingAnnotations } from '../annotation-protections';
import { Protection } from '../protection';
import { ServedPath } from '../served-path';

/** @see https://tailscale.com/kb/1445/kubernetes-operator-customization */
const ANNOTATIONS: ProtectingAnnotations = {
  // by its tags the tailnet says who may connect
  rules: [{ what: 'not understood', options: [`${TAILSCALE_PREFIX}tags`] }],
  unread: TAILSCALE_UNREAD,
  harmless: [`${TAILSCALE_PREFIX}experimental-forward-cluster-traffic-via-ingress`, `${TAILSCALE_PREFIX}hostname`],
};

export function tailscaleProtections({ object }: ServedPath): Protection[] {
  return annotationProtections(object, ANNOTATIONS);
}
