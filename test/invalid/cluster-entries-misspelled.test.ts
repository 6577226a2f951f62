import { TargetCluster } from '../../src';
import { messageOf, testChart } from '../util';

test('classes and Gateways of a cluster that are misspelled', () => {
  const text = messageOf(() => TargetCluster.describe(testChart(), {
    classes: [{ name: 'Public', controller: 'traefik', controllerPodLabels: { app: 'traefik' } }],
    gateways: [{ name: 'public', namespaceName: 'infra', httpListeners: ['web'], httpsListeners: ['web'] }],
  }));
  expect(text).toMatchInlineSnapshot(`
"invalid TargetCluster:
  [test] 'classes[0].name' must be 1 to 253 lower-case letters, digits, hyphens or dots, with a letter or a digit at both ends of every part, got "Public"; write for example 'public'
  [test] 'classes[0].controllerPodLabels' must come with 'controllerNamespace'; say in which namespace the pods run, or leave the labels out
  [test] 'classes[0].controller' must be a domain, '/' and a path, at most 250 characters, got "traefik"; write for example 'traefik.io/ingress-controller'
  [test] 'gateways[0].httpListeners' must name no listener of 'httpsListeners', got "web"; a listener has one protocol: leave it out of one of them"
`);
});
