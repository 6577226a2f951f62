/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import { pathToFileURL } from 'url';
import { Browser, Page } from 'playwright-core';
import { launch } from './chromium';
import { findingAt, way, ways } from './ways';
import { wholeOf } from '../../src/report/parts';
import { pictureHtml } from '../../src/report/picture/page';
import { HOSTILE } from '../report/findings/reports';

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-exposure-'));
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** From the file system, as a person opens it. */
async function open(html: string, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const file = join(folder, 'picture.html');
  writeFileSync(file, html);
  page = await browser.newPage({ colorScheme, viewport: { width: 1180, height: 900 } });
  errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => !request.url().startsWith('file:') && errors.push(`request: ${request.url()}`));
  await page.goto(pathToFileURL(file).href);
}

afterEach(async () => {
  const seen = errors;
  await page.close();
  expect(seen).toEqual([]);
});

const shown = () => page.locator('details.group:visible').count();
const focused = () => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, ' ').slice(0, 20));

test('a few ways in are all drawn at once', async () => {
  await open(wholeOf(pictureHtml({ ways: ways(3), notUnderstood: [] }, [findingAt('Service team-0/service-0')])));
  expect(await page.locator('h1').textContent()).toBe('3 ways in');
  expect(await page.locator('svg:visible').count()).toBe(1);
  expect(await page.locator('svg .box').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Listed networks'), expect.stringContaining('service-0')]));
  expect(await page.locator('svg .mark.error').count()).toBe(3);
  expect(await page.locator('li.error').textContent()).toContain('has no readiness probe');
});

test('no text of the picture leaves its box', async () => {
  const long = way(0, { host: 'h'.repeat(200), servedBy: 's'.repeat(100), service: { kind: 'Service', namespaceName: 'n', name: 'W'.repeat(63) } });
  await open(wholeOf(pictureHtml({ ways: [long], notUnderstood: [] }, [])));
  const outside = await page.evaluate(() => [...document.querySelectorAll('.box')].flatMap((box) => {
    const right = box.querySelector('rect')!.getBoundingClientRect().right;
    return [...box.querySelectorAll('text')].filter((text) => text.getBoundingClientRect().right > right + 1).map((text) => text.textContent);
  }));
  expect(outside).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});

describe('300 ways in', () => {
  test('come closed, by namespaces', async () => {
    await open(wholeOf(pictureHtml({ ways: ways(300), notUnderstood: [] }, [])));
    expect(await page.locator('h2').allTextContents()).toEqual(Array.from({ length: 8 }, (_, i) => `Namespace team-${i}`));
    expect(await page.locator('svg:visible').count()).toBe(0);
    expect(await page.locator('#count').textContent()).toBe('300 of 300 shown');
  });

  test('are found by any word that belongs to them', async () => {
    await open(wholeOf(pictureHtml({ ways: ways(300), notUnderstood: [] }, [findingAt('Service team-3/service-33')])));
    for (const [words, groups] of [['path-123', 1], ['team-1 service-1', 10], ['readiness', 1], ['nothing like this', 0]] as const) {
      await page.fill('#search', words);
      expect([words, await shown()]).toEqual([words, groups]);
    }
    expect(await page.locator('section:visible').count()).toBe(0);
  });

  test('are chosen by from where they can be reached', async () => {
    const few = ways(300).map((each, i) => ({ ...each, reachability: i < 8 ? each.reachability : ways(4)[2].reachability }));
    await open(wholeOf(pictureHtml({ ways: few, notUnderstood: [] }, [])));
    const chip = page.locator('button[data-reach=internet]');
    await chip.click();
    expect([await shown(), await chip.getAttribute('aria-pressed')]).toEqual([2, 'true']);
    await chip.click();
    expect(await shown()).toBe(75);
  });

  test('are walked through by the keyboard alone', async () => {
    await open(wholeOf(pictureHtml({ ways: ways(300), notUnderstood: [] }, [])));
    await page.keyboard.press('/');
    await page.keyboard.type('team-1');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Service service-10');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await focused()).toContain('Service service-11');
    await page.keyboard.press('Enter');
    expect(await page.locator('svg:visible').count()).toBe(1);
    await page.keyboard.press('o');
    expect(await page.locator('details.group[open]:visible').count()).toBe(10);
    await page.keyboard.press('c');
    expect(await page.locator('details.group[open]').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await shown()).toBe(75);
  });
});

describe('the theme', () => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test.each([['light', 'rgb(255, 255, 255)'], ['dark', 'rgb(13, 17, 23)']] as const)('is that of the system: %s', async (scheme, color) => {
    await open(wholeOf(pictureHtml({ ways: ways(3), notUnderstood: [] }, [])), scheme);
    expect(await ground()).toBe(color);
  });

  test('is changed by a key and by the button, and stays', async () => {
    await open(wholeOf(pictureHtml({ ways: ways(3), notUnderstood: [] }, [])));
    await page.keyboard.press('t');
    expect(await ground()).toBe('rgb(13, 17, 23)');
    await page.reload();
    expect(await ground()).toBe('rgb(13, 17, 23)');
    await page.click('#theme');
    expect(await ground()).toBe('rgb(255, 255, 255)');
  });

  test.each(['light', 'dark'] as const)('has texts that can be read: %s', async (scheme) => {
    await open(wholeOf(pictureHtml({ ways: ways(8), notUnderstood: [] }, [findingAt('Service team-0/service-0'), findingAt('Service team-0/service-1')])), scheme);
    const contrasts = await page.evaluate(() => {
      const numbers = (color: string) => color.match(/[\d.]+/g)!.slice(0, 3).map(Number);
      const luminance = (color: string) => numbers(color)
        .map((value) => value / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i], 0);
      const contrast = (a: string, b: string) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
      return [...document.querySelectorAll('.box')].flatMap((box) => {
        const fill = getComputedStyle(box.querySelector('rect')!).fill;
        return [...box.querySelectorAll('text')].map((text) => contrast(getComputedStyle(text).fill, fill));
      });
    });
    expect(contrasts.length).toBeGreaterThan(20);
    expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
  });
});

test('hostile names are text, wherever they stand', async () => {
  const name = `${HOSTILE}</script></style></svg></title><img src=x onerror=alert(1)><svg onload=alert(2)>`;
  const object = { kind: name, namespaceName: name, name };
  const hostile = way(2, {
    id: name,
    opener: object,
    networks: [name],
    reason: name,
    host: name,
    path: name,
    servedBy: name,
    service: object,
    access: name,
    constructPath: name,
    targets: [{ workload: object, container: name, containerPort: 80, policies: [object] }],
  });
  await open(wholeOf(pictureHtml({ ways: [hostile], notUnderstood: [] }, [findingAt(`${name} ${name}/${name}`, { id: name, field: name, message: name, fix: name, acknowledgedBecause: name })])));
  expect(await page.locator('img, script:not(:last-child)').count()).toBe(0);
  await page.fill('#search', 'onerror');
  expect(await shown()).toBe(1);
});
