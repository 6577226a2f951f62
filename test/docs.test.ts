import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { renewed } from '../projenrc/docs-page';

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync('docs').filter((file) => file.endsWith('.md')).map((file) => join('docs', file))];
const LINK = /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g;

describe.each(PAGES)('%s', (file) => {
  test('shows what its code does (UPDATE_DOCS=1 rewrites it)', () => {
    const page = readFileSync(file, 'utf8');
    if (process.env.UPDATE_DOCS === '1') {
      writeFileSync(file, renewed(page));
    } else {
      expect(page).toBe(renewed(page));
    }
  });

  test('links to what exists', () => {
    const links = [...readFileSync(file, 'utf8').matchAll(LINK)];
    expect(links.filter(([, path, anchor]) => !isTarget(path === '' ? file : join(dirname(file), path), anchor)).map(([link]) => link)).toEqual([]);
  });
});

test('ARCHITECTURE.md names every dependency', () => {
  const { dependencies = {}, peerDependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  expect(Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies }).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

function isTarget(path: string, anchor?: string): boolean {
  return existsSync(path) && (anchor === undefined || anchorsOf(readFileSync(path, 'utf8')).includes(anchor));
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-'));
}
