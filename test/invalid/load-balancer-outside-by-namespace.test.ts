import { IngressController, PathIngress, Tls } from '../../src';
import { messageOf, testChart } from '../util';

test('a load balancer outside of the cluster that is to have pods', () => {
  const controller = IngressController.ingressClass('alb', { controllerNamespace: 'kube-system' });
  const text = messageOf(() => new PathIngress(testChart(), 'Site', { host: 'shop.example', controller, tls: Tls.none() }));
  expect(text).toMatchInlineSnapshot(`
    "invalid PathIngress:
      [test/Site] 'controllerNamespace' must not be given for class 'alb', because the load balancers of AWS Load Balancer Controller are outside of the cluster, and no pods connect, got "kube-system"; write their networks (the subnets of the load balancer, and of the nodes if these are its targets), for example 'controllerNetworks: ["10.0.0.0/20", "10.0.16.0/20"]', into the options of the controller or into class 'alb' of 'TargetCluster.describe'"
  `);
});
