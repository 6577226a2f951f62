import { HETZNER_ANNOTATION } from './facts';
import { itemsOf } from '../../text/listed';
import { ClientTls } from '../client-tls';

/**
 * By one protocol for all ports, or '80:http,443:https' before it.
 *
 * @see https://github.com/hetznercloud/hcloud-cloud-controller-manager/blob/main/docs/reference/load_balancer_annotations.md
 */
export const hetznerTls: ClientTls = (annotations, port) => {
  const ofPorts = itemsOf(annotations.text(`${HETZNER_ANNOTATION}protocol-ports`) ?? '').map((item) => item.split(':'));
  const [, own] = ofPorts.find(([number]) => number === `${port}`) ?? [];
  return (own ?? annotations.text(`${HETZNER_ANNOTATION}protocol`)) === 'https';
};
