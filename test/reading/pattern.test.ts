import { posix, win32 } from 'path';
import { patternOf } from '../../src/reading/pattern';
import { slashed } from '../../src/reading/slashed';

describe.each([
  ['posix', posix, 'dist/*.yaml', 'dist'],
  ['posix', posix, '/srv/**/*.yaml', '/srv'],
  ['posix', posix, '/*.yaml', '/'],
  ['posix', posix, '*.yaml', '.'],
  ['posix', posix, 'dist\\**\\*.yaml', 'dist'],
  ['win32', win32, 'dist/*.yaml', 'dist'],
  ['win32', win32, '.\\dist\\k8s\\*.yaml', '.\\dist\\k8s'],
  ['win32', win32, 'C:\\work\\dist\\**\\*.yaml', 'C:\\work\\dist'],
  ['win32', win32, 'C:/work/dist/*.yaml', 'C:\\work\\dist'],
  ['win32', win32, 'C:\\*.yaml', 'C:\\'],
  ['win32', win32, '\\*.yaml', '\\'],
  ['win32', win32, '\\\\server\\share\\dist\\*.yaml', '\\\\server\\share\\dist'],
  ['win32', win32, '**\\*.yaml', '.'],
])('with the paths of %s', (_, path, text, folder) => {
  test(`${text} stands for files below ${folder}`, () => {
    const { folder: actual, matches } = patternOf(text, path)!;
    expect(path.normalize(actual)).toBe(path.normalize(folder));
    expect([matches('app.yaml'), matches('app.json')]).toEqual([true, false]);
    expect(matches('deep/below/app.yaml')).toBe(text.includes('**'));
  });
});

test.each(['dist', 'dist/app.yaml', 'C:\\dist\\app.yaml', ''])('%j is no pattern', (text) => {
  expect(patternOf(text, win32)).toBeUndefined();
});

test('a name is shown with slashes, whatever separates folders', () => {
  expect(slashed('dist\\deep\\app.yaml', win32.sep)).toBe('dist/deep/app.yaml');
  expect(slashed('dist/odd\\name.yaml', posix.sep)).toBe('dist/odd\\name.yaml');
});
