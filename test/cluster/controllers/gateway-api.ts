import { Controller, Gateway, Manifest } from './controller';
import { gatewaySecret, GATEWAY_SECRET } from './gateway-certificate';
import { Published } from './published';

const PUBLISHED = new Published('envoy-gateway', 'sigs.k8s.io/gateway-api');

/** The kinds of the Gateway API. Of the experimental channel, since Contour reads a kind that the standard one no longer serves. */
export const gatewayApi: Controller = {
  name: 'Gateway API',
  version: PUBLISHED.version,
  namespace: 'default',
  podLabels: {},
  images: async () => [],
  published: () => PUBLISHED.manifests('config/crd/experimental'),
  // With them come a policy that forbids this channel where the other was, and kinds that no controller reads here.
  manifests: async (published) => published.filter(({ kind, spec }) => kind === 'CustomResourceDefinition' && spec.group === 'gateway.networking.k8s.io'),
};

export interface GatewayProps extends Gateway {
  /** The name of the class of the controller, as in `example.com/gateway-controller`. */
  readonly controllerName: string;

  /** @default - none */
  readonly parametersRef?: object;
}

/** A class of the same name, and the Gateway with its certificate. */
export async function gatewayManifests(props: GatewayProps): Promise<Manifest[]> {
  const { name, namespace, controllerName, parametersRef } = props;
  const allowedRoutes = { namespaces: { from: 'All' } };
  return [
    await gatewaySecret(namespace),
    { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GatewayClass', metadata: { name }, spec: { controllerName, parametersRef } },
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name, namespace },
      spec: {
        gatewayClassName: name,
        listeners: [
          { name: props.httpListener, protocol: 'HTTP', port: 80, allowedRoutes },
          { name: props.httpsListener, protocol: 'HTTPS', port: 443, allowedRoutes, tls: { certificateRefs: [{ name: GATEWAY_SECRET }] } },
        ],
      },
    },
  ];
}
