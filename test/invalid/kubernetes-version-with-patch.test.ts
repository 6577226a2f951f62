import { KubernetesVersion } from '../../src';
import { messageOf } from '../util';

test('a version of Kubernetes with its patch level', () => {
  const text = messageOf(() => KubernetesVersion.of('v1.34.2'));
  expect(text).toMatchInlineSnapshot(`
    "invalid KubernetesVersion.of:
      'version' must be 1.32 to 1.36, written as '1.<minor>', got "v1.34.2"; write for example '1.32'"
  `);
});
