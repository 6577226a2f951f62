import { KubernetesVersion } from '../../src';
import { messageOf } from '../util';

test.each<[string, KubernetesVersion]>([
  ['1.32', KubernetesVersion.V1_32], ['1.33', KubernetesVersion.V1_33], ['1.34', KubernetesVersion.V1_34], ['1.35', KubernetesVersion.V1_35], ['1.36', KubernetesVersion.V1_36],
])('%s has a constant', (label, version) => {
  expect(version.label).toBe(label);
  expect(KubernetesVersion.of(label)).toEqual(version);
});

test.each(['1.31', '1.37', '1.99', '1.100', '1.999', '1.9', '1.0', '0.40', '2.40', 'v1.34', '1.34.1', '1.34 ', '1.34\n', '1.032', '1.', '1', '', '34', '1.1000', '1.-34', '1,34', '1.3e1', 'latest', '1.\u0663\u0664'])('fails for %j', (version) => {
  expect(messageOf(() => KubernetesVersion.of(version)))
    .toBe(`invalid KubernetesVersion.of:\n  'version' must be 1.32 to 1.36, written as '1.<minor>', got ${JSON.stringify(version).replace(/[^\x20-\x7e]/g, (c) => `\\u0${c.charCodeAt(0).toString(16)}`)}; write for example '1.32'`);
});
