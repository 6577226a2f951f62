import { notByGateway } from '../../certificates/by-gateway';
import { Answers, EXACT, impossible, unless } from '../answer';

const LABEL = 'a plain Ingress';

const NOT_SAID = {
  rule: 'must not be given, because a plain Ingress cannot express it',
  fix: "name the controller, for example 'IngressController.traefik()'",
};

/** What `networking.k8s.io/v1` can say, whoever reads it. */
export const PLAIN_INGRESS_ANSWERS: Answers = {
  tls: (tls) => unless(notByGateway(tls, LABEL)),
  redirectToHttps: (isRedirected) => unless(isRedirected && {
    rule: 'must be false, because a plain Ingress cannot express it',
    fix: "name the controller, for example 'IngressController.traefik()', or write 'redirectToHttps: false' and plain HTTP stays open",
  }),
  redirectHosts: impossible(NOT_SAID),
  annotations: EXACT,
  defaultBackend: EXACT,
  anyHost: EXACT,
  pathType: EXACT,
  stripPrefix: impossible(NOT_SAID),
  replacePrefix: impossible(NOT_SAID),
  portName: EXACT,
  backendProtocol: impossible(NOT_SAID),
};
