import { readdirSync, readFileSync } from 'fs';
import { dirname, join, relative } from 'path';
import { preProcessFile } from 'typescript';
import { ROOM_EXCEPTIONS, ROOM_FILES, ROOMS } from '../projenrc/rooms';

const SRC = join(__dirname, '../src');
const names = Object.keys(ROOMS);

/** What a file of `src` imports from it, without the ending. */
function importsOf(file: string): string[] {
  const { importedFiles } = preProcessFile(readFileSync(join(SRC, file), 'utf8'));
  const own = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
  return own.map((name) => relative(SRC, join(SRC, dirname(file), name)));
}

/** The files that a pattern of the rooms names; `*` stands for a part of one name. */
function filesOf(pattern: string): string[] {
  const expression = new RegExp(`^${pattern.replace(/[.]/g, '\\.').replace(/\*/g, '[^/]*').replace(/\{([^}]*)\}/g, (_, words) => `(${words.replace(/,/g, '|')})`)}$`);
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => expression.test(file));
}

test('every folder and file directly in src is a room', () => {
  const rooms = names.filter((name) => !(name in ROOM_FILES));
  expect(readdirSync(SRC).sort()).toEqual(rooms.sort());
});

test.each(names)('%s imports only rooms that stand below it', (name) => {
  const above = ROOMS[name].filter((room) => names.indexOf(room) <= names.indexOf(name));
  expect(above).toEqual([]);
});

test.each(Object.values(ROOM_FILES).flat())('%s names files', (pattern) => {
  expect(filesOf(pattern)).not.toEqual([]);
});

test.each(ROOM_EXCEPTIONS)('$files still need an exception, because $because', ({ room, files, imports }) => {
  expect(ROOMS[room].filter((one) => imports.includes(one))).toEqual([]);
  for (const pattern of files) {
    const found = filesOf(pattern);
    const needed = found.flatMap(importsOf).filter((path) => imports.some((one) => `${path}.ts` === one || path.startsWith(`${one}/`)));
    expect({ pattern, needed }).not.toEqual({ pattern, needed: [] });
    expect(found.filter((file) => file.split('/')[0] !== room)).toEqual([]);
  }
});
