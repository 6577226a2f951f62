import { Reason } from '../controllers/answer';
import { Features } from '../controllers/features';

/** Why a controller that serves certificates itself cannot leave that to a Gateway. */
export function notByGateway(tls: Features['tls'], label: string): Reason | undefined {
  return tls !== 'byGateway' ? undefined : {
    rule: `must name the certificate that ${label} serves`,
    value: tls,
    fix: "write 'Tls.secret', 'Tls.certManager' or 'Tls.none()'",
  };
}
