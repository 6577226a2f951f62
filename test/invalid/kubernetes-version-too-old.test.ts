import { KubernetesVersion } from '../../src';
import { messageOf } from '../util';

test('a version of Kubernetes that is too old', () => {
  const text = messageOf(() => KubernetesVersion.of('1.27'));
  expect(text).toMatchInlineSnapshot(`
    "invalid KubernetesVersion.of:
      'version' must be 1.32 to 1.36, written as '1.<minor>', got "1.27"; write for example '1.32'"
  `);
});
