import { existsSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { renewed } from '../projenrc/docs-page';
import * as exposure from '../src';

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((file) => join('docs', file))];
const LINK = /\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g;

describe.each(PAGES)('%s', (file) => {
  const page = readFileSync(file, 'utf8');

  test('shows what its code does (UPDATE_DOCS=1 rewrites it)', () => {
    if (process.env.UPDATE_DOCS === '1') {
      writeFileSync(file, renewed(page));
    } else {
      expect(page).toBe(renewed(page));
    }
  });

  test('links to what exists', () => {
    const broken = [...page.matchAll(LINK)].filter(([, path, anchor]) => !exists(path === '' ? file : join(dirname(file), path), anchor));
    expect(broken.map(([link]) => link)).toEqual([]);
  });
});

test('ARCHITECTURE.md gives the reason of every dependency', () => {
  const { dependencies = {}, peerDependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const names = Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies });
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the validation of docs/checking.md is one that cdk8s-cli finds', () => {
  const [, block] = /^```json\n([^]*?)^```$/m.exec(readFileSync('docs/checking.md', 'utf8'))!;
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { validations: [{ package: path, version: wanted, class: validation }] } = JSON.parse(block);
  expect({ path, wanted }).toEqual({ path: `./node_modules/${name}`, wanted: version });
  expect(exposure).toHaveProperty(validation);
});

function exists(path: string, anchor?: string): boolean {
  return existsSync(path) && (anchor === undefined || anchorsOf(readFileSync(path, 'utf8')).includes(anchor));
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
  return headings.map((heading) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-'));
}
