import { App, Chart, Testing } from 'cdk8s';
import { ClusterClass, ControllerOptions, ExposedApp, ExposureInventory, IngressController, PathIngress, TargetCluster, Tls } from '../../src';
import { messageOf } from '../util';

interface Written {
  readonly controller: IngressController;
  readonly classes?: ClusterClass[];
  readonly podCidrs?: string[];
}

function siteOf({ controller, classes = [], podCidrs }: Written): Chart {
  const chart = new Chart(new App(), 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  TargetCluster.describe(chart, { classes, podCidrs });
  const site = new PathIngress(chart, 'Site', { host: 'shop.example', controller, tls: Tls.none() });
  site.addPath('/', new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 }));
  return chart;
}

/** Whom the network policy of the app lets in for the site. */
function peersOf(written: Written): unknown {
  const policy = Testing.synth(siteOf(written)).find(({ kind }) => kind === 'NetworkPolicy');
  return policy.spec.ingress[1].from;
}

const admitted = (written: Written) => ExposureInventory.of(siteOf(written)).ways.flatMap(({ targets }) => targets.map((target) => target.admitted));
const ofNamespace = (name: string, labels?: object) => [{
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
  ...(labels === undefined ? {} : { podSelector: { matchLabels: labels } }),
}];
const TRAEFIK = { 'app.kubernetes.io/name': 'traefik' };

describe('requests are let in', () => {
  const SUBNETS = ['10.0.0.0/20', '10.0.16.0/20'];
  const fromSubnets = SUBNETS.map((cidr) => ({ ipBlock: { cidr } }));

  test.each(['alb', 'gce', 'gce-internal', 'azure-application-gateway', 'public'])('from networks that the options of class %s name', (name) => {
    const written = { controller: IngressController.ingressClass(name, { controllerNetworks: SUBNETS }) };
    expect(peersOf(written)).toEqual(fromSubnets);
    expect(admitted(written)).toEqual([true]);
  });

  test('from networks at a Gateway', () => {
    expect(peersOf({ controller: IngressController.gatewayApi('public', { httpListener: 'http', controllerNetworks: SUBNETS }) })).toEqual(fromSubnets);
  });

  test('from networks that the cluster is described to have', () => {
    const written = { controller: IngressController.ingressClass('alb'), classes: [{ name: 'alb', controllerNetworks: SUBNETS }] };
    expect(peersOf(written)).toEqual(fromSubnets);
    expect(admitted(written)).toEqual([true]);
  });

  test('but not from the pods in these networks', () => {
    const controller = IngressController.ingressClass('alb', { controllerNetworks: ['10.0.0.0/16'] });
    expect(peersOf({ controller, podCidrs: ['10.0.128.0/17'] })).toEqual([{ ipBlock: { cidr: '10.0.0.0/16', except: ['10.0.128.0/17'] } }]);
  });

  test.each<[string, ControllerOptions, ClusterClass[], unknown]>([
    ['as it is usual for a controller', {}, [], ofNamespace('traefik', TRAEFIK)],
    ['as the cluster is described', {}, [{ name: 'traefik', controllerNamespace: 'kube-system' }], ofNamespace('kube-system', TRAEFIK)],
    ['as the cluster is described, with labels', {}, [{ name: 'traefik', controllerNamespace: 'edge', controllerPodLabels: { app: 'edge' } }], ofNamespace('edge', { app: 'edge' })],
    ['as the options say', { controllerNamespace: 'edge' }, [{ name: 'traefik' }], ofNamespace('edge', TRAEFIK)],
    ['as both say', { controllerNamespace: 'edge' }, [{ name: 'traefik', controllerNamespace: 'edge' }], ofNamespace('edge', TRAEFIK)],
    ['as another class is not described', {}, [{ name: 'other', controllerNamespace: 'edge' }], ofNamespace('traefik', TRAEFIK)],
  ])('from pods %s', (_, options, classes, peers) => {
    expect(peersOf({ controller: IngressController.traefik(options), classes })).toEqual(peers);
  });

  test('from pods of a class that is called as one of a load balancer, and described to be of another controller', () => {
    const classes = [{ name: 'alb', controller: 'traefik.io/ingress-controller', controllerNamespace: 'edge' }];
    expect(peersOf({ controller: IngressController.ingressClass('alb'), classes })).toEqual(ofNamespace('edge'));
  });
});

describe('fails', () => {
  const fails = (written: Written) => messageOf(() => siteOf(written));

  test.each([
    ['alb', 'AWS Load Balancer Controller', '["10.0.0.0/20", "10.0.16.0/20"]'],
    ['gce', 'GKE Ingress', '["130.211.0.0/22", "35.191.0.0/16"]'],
    ['azure-application-gateway', 'Application Gateway Ingress Controller', '["10.1.0.0/24"]'],
  ])('if no network of %s is known, or a namespace is given', (name, of, networks) => {
    const missing = fails({ controller: IngressController.ingressClass(name) });
    expect(missing).toContain(`'controllerNetworks' must be given to class '${name}', because the network policy of 'shop/Web' has to let its requests in`);
    const given = fails({ controller: IngressController.ingressClass(name, { controllerNamespace: 'kube-system' }) });
    expect(given).toContain(`'controllerNamespace' must not be given for class '${name}', because the load balancers of ${of} are outside of the cluster`);
    for (const text of [missing, given]) {
      expect(text).toContain(`for example 'controllerNetworks: ${networks}', into the options of the controller or into class '${name}' of 'TargetCluster.describe'`);
      expect(text).not.toContain('write for example \'controllerNamespace');
    }
  });

  test('if the class is described to be of such a load balancer, whatever it is called', () => {
    const classes = [{ name: 'edge', controller: 'eks.amazonaws.com/alb' }];
    expect(fails({ controller: IngressController.ingressClass('edge'), classes })).toContain("'controllerNetworks' must be given to class 'edge'");
    expect(fails({ controller: IngressController.ingressClass('edge'), classes: [{ ...classes[0], controllerNamespace: 'edge' }] }))
      .toContain("'controllerNamespace' must not be given for class 'edge'");
  });

  test.each<[string, ControllerOptions, Partial<ClusterClass>, string]>([
    ['namespace', { controllerNamespace: 'a' }, { controllerNamespace: 'b' }, "'controllerNamespace' must be \"b\", which 'TargetCluster.describe' says of class 'traefik', got \"a\"; leave it out"],
    ['networks', { controllerNetworks: ['10.0.0.0/20'] }, { controllerNetworks: ['10.0.16.0/20'] }, '\'controllerNetworks\' must be ["10.0.16.0/20"]'],
  ])('if options and description name another %s', (_, options, described, message) => {
    expect(fails({ controller: IngressController.traefik(options), classes: [{ name: 'traefik', ...described }] })).toContain(message);
  });

  test('once if the class is described to be of another controller', () => {
    const text = fails({ controller: IngressController.traefik({ className: 'edge' }), classes: [{ name: 'edge', controller: 'k8s.io/ingress-nginx' }] });
    expect(text).toBe([
      'invalid PathIngress:',
      "  [shop/Site] 'controller' must be for ingress-nginx, because 'TargetCluster.describe' says that class 'edge' is of 'k8s.io/ingress-nginx', got \"Traefik\"; "
      + 'name the controller or the class that is meant, or correct the description',
    ].join('\n'));
  });

  test('for a class that is moved to, too', () => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    const props = { host: 'shop.example', controller: IngressController.traefik(), migrateTo: IngressController.ingressClass('alb'), tls: Tls.none() };
    const site = new PathIngress(chart, 'Site', props);
    expect(messageOf(() => site.addPath('/', new ExposedApp(chart, 'Web', { image: 'web:1', port: 8080 })))).toContain("'controllerNetworks' must be given to class 'alb'");
  });

  test.each([
    [['10.0.0.1/20'], "'controllerNetworks[0]' must be an address range"],
    [['0.0.0.0/0'], "'controllerNetworks[0]' must not be every address"],
    [[], "'controllerNetworks' must hold at least one network"],
  ])('if the networks are %j', (controllerNetworks, message) => {
    expect(messageOf(() => IngressController.ingressClass('alb', { controllerNetworks }))).toContain(message);
    expect(fails({ controller: IngressController.traefik(), classes: [{ name: 'a', controllerNetworks }] })).toContain(message.replace("'", "'classes[0]."));
  });

  test('if a namespace and networks are named', () => {
    expect(messageOf(() => IngressController.ingressClass('public', { controllerNamespace: 'a', controllerNetworks: ['10.0.0.0/20'] })))
      .toContain("'controllerNetworks' must not be given together with 'controllerNamespace'");
  });
});
