import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { EXAMPLES_FILE, examplesFile, explanationPages } from '../projenrc/docs-explanations';
import { renewed } from '../projenrc/docs-page';
import * as exposure from '../src';

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', ...readdirSync('docs').filter((file) => file.includes('.')).map((file) => join('docs', file))];

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
    expect(brokenLinks(file, page)).toEqual([]);
  });
});

describe('what is said of checks', () => {
  const pages = explanationPages();

  test.each([[EXAMPLES_FILE, examplesFile()], ...pages])('%s is as the checks and their cases make it (UPDATE_DOCS=1 rewrites it)', (file, text) => {
    if (process.env.UPDATE_DOCS === '1') {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    } else {
      expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
    }
  });

  test.each([...pages])('%s links to what exists', (file, page) => {
    expect(brokenLinks(file, page)).toEqual([]);
  });

  test('has no other pages', () => {
    expect(readdirSync('docs/checks').map((file) => `docs/checks/${file}`)).toEqual([...pages.keys()].sort());
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

function brokenLinks(file: string, page: string): string[] {
  const broken = [...page.matchAll(LINK)].filter(([, path, anchor]) => !exists(path === '' ? file : join(dirname(file), path), anchor));
  return broken.map(([link]) => link);
}

function exists(path: string, anchor?: string): boolean {
  return existsSync(path) && (anchor === undefined || anchorsOf(readFileSync(path, 'utf8')).includes(anchor));
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(page: string): string[] {
  const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
  return headings.map((heading) => heading.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-'));
}
