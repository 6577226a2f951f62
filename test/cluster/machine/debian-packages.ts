import { rmSync, writeFileSync } from 'fs';
import { run } from './command';
import { step } from './progress';

const PACKAGES = [
  'conntrack', // kube-proxy removes connections of UDP with it
  'containerd',
  'containernetworking-plugins',
  'curl', // of the reach script
  'iproute2',
  'iptables', // for host ports of pods
  'nftables', // kube-proxy's rules
  'nginx', // shows the rewriting of ingress-nginx
  'openssl',
  'runc',
  'tini',
];

/** Debian asks this program whether the service of a package may be started. */
const POLICY = '/usr/sbin/policy-rc.d';

/** Installs what is missing, and starts no service of it. */
export async function installDebianPackages(): Promise<void> {
  const missing = await missingPackages();
  if (missing.length > 0) {
    await step(`install ${missing.join(' ')}`, async () => {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update'], { env });
      await withoutServices(() => run('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], { env }));
    });
  }
}

async function missingPackages(): Promise<string[]> {
  const installed = await run('sh', ['-c', 'dpkg-query --show --showformat=\'${Package} ${db:Status-Status}\\n\' "$@" || true', 'sh', ...PACKAGES]);
  return PACKAGES.filter((name) => !installed.includes(`${name} installed\n`));
}

async function withoutServices(work: () => Promise<unknown>): Promise<void> {
  let ours = false;
  try {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
    ours = true;
  } catch {
    // The machine has a policy of its own.
  }
  try {
    await work();
  } finally {
    if (ours) {
      rmSync(POLICY);
    }
  }
}
