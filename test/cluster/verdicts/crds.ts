import { eventually } from '../client/eventually';
import { Published } from '../controllers/published';
import { ApiServer } from '../nodes/api-server';

const PATH = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';

/** The custom kinds that we emit. */
const KINDS = ['HTTPRoute', 'HTTPProxy', 'Middleware', 'Certificate'];

/** Where their definitions are published. */
const SOURCES: readonly (readonly [published: Published, file: string])[] = [
  [new Published('envoy-gateway', 'sigs.k8s.io/gateway-api'), 'config/crd/experimental/gateway.networking.k8s.io_httproutes.yaml'],
  [new Published('contour', 'github.com/projectcontour/contour'), 'examples/contour/01-crds.yaml'],
  [new Published('traefik', 'github.com/traefik/traefik/v3'), 'docs/content/reference/dynamic-configuration/kubernetes-crd-definition-v1.yml'],
  [new Published('cert-manager', 'github.com/cert-manager/cert-manager'), 'deploy/crds/cert-manager.io_certificates.yaml'],
];

/** The definitions of the custom kinds that we emit. */
export async function definitions(): Promise<any[]> {
  const published = (await Promise.all(SOURCES.map(([where, file]) => where.manifests(file)))).flat();
  return published.filter(({ spec }) => KINDS.includes(spec.names.kind));
}

/** Makes an API server know custom kinds. */
export async function define(server: ApiServer, kinds: readonly any[]): Promise<void> {
  for (const kind of kinds) {
    await server.request('POST', PATH, kind);
  }
  await eventually(async () => {
    const { items } = await server.get(PATH);
    const served = items.filter(({ status }: any) => status.conditions?.some(({ type, status: is }: any) => type === 'Established' && is === 'True'));
    if (served.length < kinds.length) {
      throw new Error(`${served.length} of ${kinds.length} custom kinds are served`);
    }
  });
}
