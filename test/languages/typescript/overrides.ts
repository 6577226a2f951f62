import { JsonPatch } from 'cdk8s';
import { ExposureChecks, ExternalLoadBalancer, Overrides } from 'cdk8s-exposure';
import { Apps } from './apps';

/** Fields that nothing else says. */
export function overrideFields({ web }: Apps, partners: ExternalLoadBalancer): void {
  Overrides.of(partners).apply(JsonPatch.add('/metadata/annotations/owner', 'partner-team'), JsonPatch.test('/spec/ports/0/port', 443));
  Overrides.of(web.deployment).apply(
    JsonPatch.replace('/spec/minReadySeconds', 5),
    JsonPatch.add('/spec/template/spec/priorityClassName', 'high'),
  );
  Overrides.of(web.service).applyUnlisted(JsonPatch.add('/spec/aFieldOfTomorrow', { since: '1.40', zones: ['a', 'b'] }));
  ExposureChecks.acknowledge(web.service, 'object/unknown-field', 'newer than the schemas');
}
