import { App, Chart, JsonPatch } from 'cdk8s';
import {
  AllowedClients,
  ExistingService,
  ExposedApp,
  IngressController,
  KubernetesVersion,
  NodePortRange,
  Overrides,
  PathIngress,
  TargetCluster,
  Tls,
} from 'cdk8s-exposure';

/** What a mistake does to a shop. */
type Mistake = (shop: Shop) => void;

interface Shop {
  readonly app: App;
  readonly chart: Chart;
  readonly web: ExposedApp;
}

/** Mistakes that people make, in every language. */
const MISTAKES: { [name: string]: Mistake } = {
  'a node port out of range': ({ web }) => {
    web.exposeViaNodePort({ nodePort: 80 });
  },

  'an option that the controller lacks': ({ chart, web }) => {
    const site = new PathIngress(chart, 'Site', {
      host: 'shop.example',
      controller: IngressController.ingressClass('public', { controllerNamespace: 'ingress' }),
      tls: Tls.none(),
    });
    site.addPath('/api', web, { stripPrefix: true });
  },

  'an override of a field that does not exist': ({ web }) => {
    Overrides.of(web.service).apply(JsonPatch.add('/spec/externalTrafficPolice', 'Local'));
  },

  'an override that is lost': ({ app, web }) => {
    Overrides.of(web.service).apply(JsonPatch.replace('/spec/externalName', 'shop.example'));
    app.synth();
  },

  'a network with host bits': () => {
    AllowedClients.cidrs('203.0.113.7/24');
  },

  'several at once': ({ chart }) => {
    new ExposedApp(chart, 'Api', { image: 'ghcr.io/acme/api:2.0.0', port: 99999, replicas: -1 });
  },

  'a service without a port': () => {
    ExistingService.named('Legacy', {});
  },

  'an old version of Kubernetes': ({ chart }) => {
    TargetCluster.describe(chart, { minVersion: KubernetesVersion.of('1.27') });
  },

  'a range the wrong way round': ({ chart }) => {
    TargetCluster.describe(chart, { nodePortRange: NodePortRange.of(32767, 30000) });
  },
};

/** What each mistake is answered with, as one line of JSON. */
for (const [mistake, make] of Object.entries(MISTAKES)) {
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const web = new ExposedApp(chart, 'Web', { image: 'ghcr.io/acme/web:1.4.2', port: 8080 });
  try {
    make({ app, chart, web });
  } catch (error) {
    const { constructor, message } = error as Error;
    process.stdout.write(`${JSON.stringify({ mistake, exception: constructor.name, message })}\n`);
  }
}
