import { readFileSync } from 'fs';

test('README.md names every script of scripts/', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const own = Object.keys(scripts).filter((name) => scripts[name].startsWith('node scripts/'));
  expect(own.length).toBeGreaterThan(10);
  const readme = readFileSync('README.md', 'utf8');
  expect(own.filter((name) => !new RegExp(`\`npm (?:run )?${name}\`|^npm (?:run )?${name}\\b`, 'm').test(readme))).toEqual([]);
});
