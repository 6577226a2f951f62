import { IngressController } from '../../src';
import { messageOf } from '../util';

test('a capital in the namespace of a controller', () => {
  const text = messageOf(() => IngressController.contour({ controllerNamespace: 'Contour', controllerPodLabels: { 'my app': 'envoy' } }));
  expect(text).toMatchInlineSnapshot(`
    "invalid IngressController.contour:
      'controllerNamespace' must be the name of a namespace: lower-case letters, digits and hyphens, at most 63, got "Contour"; write for example 'ingress'
      'controllerPodLabels[my app]' must be a label: letters, digits, '-', '_' and '.', at most 63 each for its key and its value, got "envoy"; write for example 'app: "ingress"'"
  `);
});
