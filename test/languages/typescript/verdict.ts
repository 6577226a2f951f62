import { App } from 'cdk8s';
import { CheckPack, ExposureChecks, ExposureInventory, Reachability, Severity, WayInKind } from 'cdk8s-exposure';
import { writeFileSync } from 'fs';
import { join } from 'path';

/** What is exposed and what is said to it, beside the manifests. */
export function writeVerdict(app: App): void {
  const inventory = ExposureInventory.of(app);
  const open = inventory.ways.filter(({ reachability }) => reachability === Reachability.INTERNET);
  const balancers = open.filter(({ way }) => way === WayInKind.LOAD_BALANCER);
  const changes = inventory.changesSince(ExposureInventory.fromJson(inventory.toJson()));

  const checks = ExposureChecks.configure(app, { packs: [CheckPack.LINTERS], severities: { 'linters/unpinned-image': Severity.WARNING } });
  const findings = ExposureChecks.of(app).findings().filter(({ severity }) => severity === Severity.WARNING);

  const lines = [
    ...open.map(({ id, reason, opener, targets }) => `${id}: ${reason}; ${opener.kind} to ${targets.length}`),
    `${balancers.length} of ${inventory.ways.length}, ${changes.opened.length} opened, ${changes.closed.length} closed`,
    ...findings.map(({ id, constructPath, message }) => `${id} ${constructPath ?? 'nobody'}: ${message}`),
    `${checks.findings().length} findings`,
  ];
  writeFileSync(join(app.outdir, 'verdict.txt'), `${lines.join('\n')}\n`);
  writeFileSync(join(app.outdir, 'inventory.json'), inventory.toJson());
}
