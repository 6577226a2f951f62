import { KubernetesVersion } from '../../src';
import { messageOf } from '../util';

test('a version of Kubernetes that nothing is known of', () => {
  const text = messageOf(() => KubernetesVersion.of('1.99'));
  expect(text).toMatchInlineSnapshot(`
    "invalid KubernetesVersion.of:
      'version' must be 1.32 to 1.36, written as '1.<minor>', got "1.99"; write for example '1.32'"
  `);
});
