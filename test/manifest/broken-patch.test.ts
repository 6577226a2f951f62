import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { ExistingService, IngressController, PathIngress, Tls } from '../../src';
import { messageOf } from '../util';

function patched(...patches: JsonPatch[]): string {
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace: 'shop' });
  const site = new PathIngress(chart, 'Site', {
    host: 'shop.example', controller: IngressController.traefik(), tls: Tls.none(), paths: [{ path: '/', service: ExistingService.named('web', { port: 80 }) }],
  });
  ApiObject.of(site).addJsonPatch(...patches);
  return messageOf(() => app.synthYaml());
}

test.each([
  [JsonPatch.replace('/spec/rules/0/host', 'other.example'), '/spec', 'replace /spec/rules/0/host'],
  [JsonPatch.add('/spec/defaultBackend', {}), '/spec', 'add /spec/defaultBackend'],
  [JsonPatch.add('/metadata/annotations/example.com~1owner', 'web'), '/metadata/annotations', 'add /metadata/annotations/example.com~1owner'],
  [JsonPatch.copy('/spec/rules', '/metadata/x'), '/spec', 'copy /metadata/x'],
])('a patch of what is not there yet: %#', (patch, missing, text) => {
  expect(patched(JsonPatch.add('/metadata/labels', { tier: 'web' }), patch)).toBe(
    `[shop/Site/Resource] 'addJsonPatch' must change what is there before the options are written, and there is no "${missing}", got "${text}"; `
    + "apply the patch with 'Overrides.of(...).apply(...)', which comes last");
});

test('what is there is patched, and a patch that fails for another reason is what cdk8s says', () => {
  expect(patched(JsonPatch.add('/metadata/annotations', { owner: 'web' }), JsonPatch.add('/metadata/annotations/team', 'web'))).toBe('no error');
  expect(patched(JsonPatch.test('/kind', 'Service'))).toMatch(/^Failed serializing construct at path 'shop\/Site\/Resource'/);
});
