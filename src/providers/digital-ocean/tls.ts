import { DIGITAL_OCEAN_ANNOTATION } from './facts';
import { itemsOf } from '../../text/listed';
import { ClientTls } from '../client-tls';

const PREFIX = `${DIGITAL_OCEAN_ANNOTATION}loadbalancer-`;

/**
 * With a certificate, or where TLS is passed on: at the ports that are listed, at 443 if none is, and at all others by the usual protocol.
 *
 * @see https://github.com/digitalocean/digitalocean-cloud-controller-manager/blob/master/docs/controllers/services/annotations.md
 */
export const digitalOceanTls: ClientTls = (annotations, port) => {
  const isEnded = annotations.text(`${PREFIX}certificate-id`, (id) => id !== '') !== undefined;
  const isPassedOn = annotations.text(`${PREFIX}tls-passthrough`, (text) => text === 'true') !== undefined;
  const [https, http2] = ['tls-ports', 'http2-ports'].map((name) => itemsOf(annotations.text(`${PREFIX}${name}`) ?? ''));
  const usual = https.length === 0 ? ['443'] : [];
  const isUsual = annotations.text(`${PREFIX}protocol`, (protocol) => protocol === 'https' || protocol === 'http2') !== undefined;
  return (isEnded || isPassedOn) && (isUsual || [...https, ...http2, ...usual].includes(`${port}`));
};
