import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'fs';
import { tmpdir } from 'os';
import { join, relative } from 'path';
import { filesAbove } from '../../src/reading/files-above';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exposure-above-'));
  mkdirSync(join(folder, 'prod/patches'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function above(path: string, ...read: string[]) {
  return filesAbove([join(folder, path)], (file) => read.includes(relative(folder, file))).map(({ origin: { file = '' } }) => relative(folder, file));
}

test('a Kustomization and a chart are found in the folder of a file and above', () => {
  writeFileSync(join(folder, 'prod/kustomization.yml'), 'resources: []');
  writeFileSync(join(folder, 'Chart.yaml'), 'name: web');
  expect(above('prod/patches/a.yaml')).toEqual(['prod/kustomization.yml', 'Chart.yaml']);
  expect(above('prod/patches')).toEqual(['prod/kustomization.yml', 'Chart.yaml']);
  expect(above('prod')).toEqual(['Chart.yaml']);
  expect(above('prod/a.yaml', 'prod/kustomization.yml')).toEqual(['Chart.yaml']);
});

test('what cannot be read there is nobody asked for', () => {
  writeFileSync(join(folder, 'prod/kustomization.yaml'), 'resources: [');
  writeFileSync(join(folder, 'prod/Kustomization'), Buffer.from([0xff]));
  writeFileSync(join(folder, 'prod/kustomization.yml'), `a: ${'x'.repeat(1_000_001)}`);
  mkdirSync(join(folder, 'Chart.yaml'));
  expect(above('prod/a.yaml')).toEqual([]);
});
