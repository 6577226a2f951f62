import { AllowedClients, ExposedApp, IngressController, LoadBalancerProvider, Tls } from '../../../src';
import { api, eventually, Namespace } from '../client';
import { contour, Entrance, envoyGateway, traefik } from '../controllers';
import { CLIENT, NODES } from '../nodes/network';

/** A way to an app. */
export interface Way {
  readonly name: string;

  /** The name of the app that is exposed by it. */
  readonly id: string;
  readonly open: (app: ExposedApp) => unknown;

  /** Where a client outside asks for an app of this name. */
  readonly urls: (namespace: Namespace, app: string) => Promise<string[]>;

  /**
   * The host that it asks for.
   *
   * @default - none
   */
  readonly host?: (app: string) => string;
}

export const WAYS: readonly Way[] = [
  {
    name: 'a node port',
    id: 'node-port',
    open: (app) => app.exposeViaNodePort(),
    urls: async (namespace, app) => {
      const { spec } = await serviceOf(namespace, `${app}-node-port`);
      return NODES.map(({ address }) => `http://${address}:${spec.ports[0].nodePort}/`);
    },
  },
  {
    name: 'a load balancer for one client',
    id: 'load-balancer',
    open: (app) => app.exposeViaLoadBalancer({ allowedClients: AllowedClients.cidrs(`${CLIENT.address}/32`), provider: LoadBalancerProvider.metalLB() }),
    urls: async (namespace, app) => {
      const { spec, status } = await eventually(async () => {
        const service = await serviceOf(namespace, `${app}-load-balancer`);
        expect(service.status.loadBalancer.ingress).toHaveLength(1);
        return service;
      });
      return [`http://${status.loadBalancer.ingress[0].ip}:${spec.ports[0].port}/`];
    },
  },
  site('an Ingress of Traefik', traefik, IngressController.traefik({ controllerNamespace: traefik.namespace })),
  site('an HTTPProxy of Contour', contour, IngressController.contour({ controllerNamespace: contour.namespace })),
  site('a Gateway of Envoy Gateway', envoyGateway, IngressController.gatewayApi(envoyGateway.gateway.name, {
    gatewayNamespace: envoyGateway.gateway.namespace,
    httpListener: envoyGateway.gateway.httpListener,
    controllerNamespace: envoyGateway.namespace,
    controllerPodLabels: envoyGateway.podLabels,
  })),
];

function site(name: string, entrance: Entrance, controller: IngressController): Way {
  const host = (app: string) => `${app}.doors.example`;
  return {
    name,
    id: entrance.gateway.name,
    open: (app) => app.exposeViaIngress('/', { controller, host: host(app.deployment.name), tls: Tls.none() }),
    urls: async () => [`http://${entrance.address}/`],
    host,
  };
}

function serviceOf({ name }: Namespace, service: string): Promise<any> {
  return api.get(`/api/v1/namespaces/${name}/services/${service}`);
}
