import { OCI_ANNOTATION } from './facts';
import { itemsOf } from '../../text/listed';
import { ClientTls } from '../client-tls';

/** @see https://github.com/oracle/oci-cloud-controller-manager/blob/master/docs/load-balancer-annotations.md */
export const ociTls: ClientTls = (annotations, port) => {
  const hasCertificate = annotations.text(`${OCI_ANNOTATION}load-balancer-tls-secret`, (secret) => secret !== '') !== undefined;
  return hasCertificate && itemsOf(annotations.text(`${OCI_ANNOTATION}load-balancer-ssl-ports`) ?? '').includes(`${port}`);
};
