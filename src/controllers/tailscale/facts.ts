import { TAILSCALE_ANNOTATION, TAILSCALE_CLASS } from '../../providers/tailscale/facts';
import { KnownController } from '../known-controller';

export const TAILSCALE: KnownController = {
  name: 'Tailscale', prefixes: [TAILSCALE_ANNOTATION], classNames: [TAILSCALE_CLASS], identities: [TAILSCALE_ANNOTATION],
};
