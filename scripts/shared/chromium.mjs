import { existsSync } from 'node:fs';
import { run } from './command.mjs';
import { step } from './step.mjs';

/** Debian's, and what is on a runner of GitHub, whose Ubuntu has a snap under the name of Debian's package. */
const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The path of a Chromium or Chrome; Debian's is installed where there is none. */
export async function chromium() {
  if (!installed()) await step('install Chromium', install).catch(explain);
  return installed() ?? explain({});
}

const installed = () => PROGRAMS.find((program) => existsSync(program));

async function install() {
  const apt = (...args) => run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  await apt('update');
  await apt('install', '--yes', '--no-install-recommends', 'chromium');
}

function explain(error) {
  const names = PROGRAMS.join(' or ');
  throw new Error(`there must be ${names}; as root on Debian it is installed, elsewhere install one of them\n${error.output ?? ''}`);
}
