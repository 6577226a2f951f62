import { Browser, chromium } from 'playwright-core';

/** What keeps the browser from looking for updates and other hosts. */
const QUIET = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** The one that `scripts/test-browser.mjs` has found. Its sandbox wants rights that a container does not give to root. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', ...QUIET] });
}
