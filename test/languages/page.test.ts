import { readFileSync, writeFileSync } from 'fs';
import { firstProgram, withTranslations } from '../../projenrc/docs-languages';

const PAGE = 'docs/languages.md';
const page = readFileSync(PAGE, 'utf8');

test('docs/languages.md shows one program in every language (UPDATE_DOCS=1 rewrites it)', () => {
  if (process.env.UPDATE_DOCS === '1') {
    writeFileSync(PAGE, withTranslations(page));
  } else {
    expect(page).toBe(withTranslations(page));
  }
});

test('docs/languages.md shows the program of README.md', () => {
  expect(firstProgram(page)).toBe(firstProgram(readFileSync('README.md', 'utf8')));
});
