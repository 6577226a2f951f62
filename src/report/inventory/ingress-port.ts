import { ALB_PREFIX } from '../../controllers/aws-alb/facts';
import { Resource } from '../../graph/resource';

const LISTEN_PORTS = `${ALB_PREFIX}listen-ports`;

/** The port that clients connect to: 80 and 443, which is all that an Ingress knows, unless its controller is told another. */
export function ingressPort({ annotations }: Resource, tls: boolean): number {
  const ports = new RegExp(`"${tls ? 'HTTPS' : 'HTTP'}"\\s*:\\s*(\\d{1,5})`).exec(annotations.get(LISTEN_PORTS) ?? '');
  return ports === null ? (tls ? 443 : 80) : Number(ports[1]);
}
