import { Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { api, record, useNamespace } from './client';
import { contour, envoyGateway, kubeNetworkPolicies, metallb, startControllers, traefik } from './controllers';
import { getsIn, podAddress, staysOut, visits } from './doors/visits';
import { WAYS } from './doors/ways';
import { echoApp } from './exposed-app/echo-app';
import { NETWORK, NODES } from './nodes/network';
import { ExposedApp, ExposureChecks, TargetCluster } from '../../src';

const SECTION = 'Doors that stay closed';
const START_MINUTES = 5;

/** On which the pods listen as well, and which nobody exposes. */
const UNEXPOSED = 9090;

const apps = useNamespace('doors', { podSecurity: 'restricted' });
const elsewhere = useNamespace('doors-elsewhere', { podSecurity: 'restricted' });

/** One on each node, since packets to a pod on the same node take another way. */
const VISITORS = NODES.map(({ name }) => `visitor-${name}`);

beforeAll(async () => {
  await startControllers(kubeNetworkPolicies, metallb, traefik, contour, envoyGateway);
  await Promise.all([apps, elsewhere].flatMap((namespace) => NODES.map((node, i) => namespace.runPod(VISITORS[i], { node: node.name }))));
  await apps.deploy((chart) => {
    TargetCluster.describe(chart, { podCidrs: [NETWORK.pods] });
    // They would say what the cluster is to show.
    ExposureChecks.configure(chart, { enabled: false });
    for (const { id, open } of WAYS) {
      open(defineApp(chart, id));
      const forgetful = defineApp(chart, forgetfulOf(id));
      open(forgetful);
      forgetful.networkPolicy!.addJsonPatch(JsonPatch.remove('/spec/ingress/1'));
    }
  });
}, START_MINUTES * 60_000);

describe.each(WAYS)('an app exposed by $name', ({ name, id, urls, host }) => {
  const forgetful = forgetfulOf(id);

  test('lets in who comes this way', async () => {
    for (const url of await urls(apps, id)) {
      await getsIn(url, host?.(id));
    }
    record({ section: SECTION, what: `${name}: the client`, figure: 'gets in' });
  });

  test('keeps out pods of another namespace', async () => {
    const addresses = [await podAddress(apps, id), await serviceAddress(id)];
    expect(await visits(elsewhere, VISITORS, ...addresses.map((address) => `http://${address}:8080/`))).toEqual(['out']);
    record({ section: SECTION, what: `${name}: pods of another namespace`, figure: 'stay out' });
  });

  test('keeps out pods of its own namespace from a port that nobody exposed', async () => {
    const address = await podAddress(apps, id);
    expect(await visits(apps, VISITORS, `http://${address}:8080/`)).toEqual(['in']);
    expect(await visits(apps, VISITORS, `http://${address}:${UNEXPOSED}/`)).toEqual(['out']);
    record({ section: SECTION, what: `${name}: pods of its own namespace, at a port that nobody exposed`, figure: 'stay out' });
  });

  test('could not be reached if its policy forgot this way', async () => {
    for (const url of await urls(apps, forgetful)) {
      await staysOut(url, host?.(forgetful));
    }
    record({ section: SECTION, what: `${name}, with a policy that forgets it: the client`, figure: 'stays out' });
  });

  test('could be reached by all of them without its policy', async () => {
    await apps.kubectl('delete', 'networkpolicy', forgetful);
    for (const url of await urls(apps, forgetful)) {
      await getsIn(url, host?.(forgetful));
    }
    const address = await podAddress(apps, forgetful);
    expect(await visits(elsewhere, VISITORS, `http://${address}:8080/`, `http://${address}:${UNEXPOSED}/`)).toEqual(['in']);
  });
});

test('a load balancer for one client keeps out another', async () => {
  const { id, urls } = WAYS.find((way) => way.id === 'load-balancer')!;
  const [url] = await urls(apps, id);
  await getsIn(url);
  await staysOut(url, undefined, 'stranger');
  record({ section: SECTION, what: 'a load balancer for one client: another client', figure: 'stays out' });
});

function defineApp(chart: Chart, name: string): ExposedApp {
  return echoApp(chart, name, { name, replicas: 1, envVariables: { EXTRA_PORTS: kplus.EnvValue.fromValue(String(UNEXPOSED)) } });
}

/** The same app exposed in the same way, with a policy that knows nothing of it. */
function forgetfulOf(id: string): string {
  return `${id}-forgetful`;
}

async function serviceAddress(name: string): Promise<string> {
  return (await api.get(`/api/v1/namespaces/${apps.name}/services/${name}`)).spec.clusterIP;
}
