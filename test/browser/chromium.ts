import { Browser, chromium } from 'playwright-core';

/** What keeps the browser from looking for updates and other hosts. */
const QUIET = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Debian's Chromium. Its sandbox wants rights that a container does not give to root. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', ...QUIET] });
}
