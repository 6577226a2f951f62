import { Dice } from './dice';
import { jsonStream } from './json-stream';
import { BREAKS, KEYS, NUMBERS, TAGS, TEXTS, WORDS } from './words';
import { anyKey, anyScalar, quoted, Style, YamlWriter } from './write-yaml';

type Family = (dice: Dice) => string | Uint8Array;

const newLine = () => '\n';

function style(dice: Dice, other: Partial<Style> = {}): Style {
  return { lineBreak: newLine, scalar: () => anyScalar(dice), key: () => dice.pick(KEYS), ...other };
}

function simple(dice: Dice, other: Partial<Style> = {}): Style {
  return style(dice, { scalar: () => dice.pick(['web', '1', 'true', '"x y"', "'z'", 'a b']), key: () => dice.pick(['kind', 'name', 'spec', 'a', 'b', 'c']), ...other });
}

const MANIFEST = [
  'apiVersion: v1', 'kind: Service', 'metadata:', '  name: web', '  namespace: shop', '  annotations: { a.b/c: "d e", f: \'g\' }', 'spec:', '  # who comes in', '  type: ClusterIP',
  '  selector: { app: web }', '  ports:', '    - port: 80', '      targetPort: 8080', '    - { port: 443, name: https }', '  text: |', '    one', '', '    two', '  folded: >-', '    three', '    four',
];

/** A manifest in which some lines are spoiled. */
function spoiled(dice: Dice, spoil: (line: string) => string, lineBreak: () => string = newLine): string {
  return MANIFEST.map((line) => `${dice.chance(15) ? spoil(line) : line}${lineBreak()}`).join('');
}

/** Puts something anywhere into a text. */
function within(dice: Dice, text: string, piece: string): string {
  const at = dice.roll(text.length + 1);
  return `${text.slice(0, at)}${piece}${text.slice(at)}`;
}

const PIECES = ['---\n', '...\n', '\n', ': ', '- ', '&a ', '*a', '<<: ', '"', "'", '|\n', '>\n', '|-\n', '>+2\n', '{', '}', '[', ']', '? ', ', ', '%YAML 1.1\n', '\t', '#', ' #', '!!str ', '  ', 'a', 'b: ', '\u2028', '\u0085', '\r', '\uFEFF', '\\', '`', '@', '\n  ', '\n- ', ':'];

/** One family for each way in which readers of YAML differ. */
export const FAMILIES: { readonly [name: string]: Family } = {
  'breaks of Unicode': (dice) => spoiled(dice, (line) => dice.pick([
    `${line} # note${dice.pick(BREAKS)}  hidden: true`, `# note${dice.pick(BREAKS)}${line}`, within(dice, line, dice.pick(BREAKS)), `${line}${dice.pick(BREAKS)}`,
  ])),
  'breaks of any kind': (dice) => new YamlWriter(dice, simple(dice, { lineBreak: () => dice.pick(BREAKS) })).map(),
  'breaks in texts': (dice) => {
    const text = dice.some(1, 6, () => dice.pick([...BREAKS, 'a', 'b ', ' c', '\t', '\n  ', '\n\n', '\\\n', '\\'])).join('');
    return dice.pick([`a: "${text}"\n`, `a: '${text}'\n`, `a: x${text}y\n`, `"${text}": b\n`, `a: |\n  x${text}\nb: c\n`, `a: >\n  x${text}  y\n\nb: c\n`, `x${text}y: b\n`, `- "${text}"\n- b\n`]);
  },
  'merges': (dice) => {
    const entry = () => dice.pick(['a: 1', 'b: 2', 'c: 3', '1: 4', '<<: *x', '<<: *y', '<<: [*x, *y]', '<<: [*y, { b: 5 }]', '<<: { a: 6, <<: { d: 7 } }', '"<<": 8', '<<: *s', '<<: 9', '<<: []', '!!merge <<: *x', '! <<: *y', '*k : 10', '<<: &z { e: 11 }']);
    return `x: &x { a: 12, c: 13 }\ny: &y\n  b: 14\n  <<: *x\ns: &s [*x]\n&k key: 15\nz:\n${dice.some(1, 5, () => `  ${entry()}\n`).join('')}`;
  },
  'anchors': (dice) => new YamlWriter(dice, simple(dice, { anchors: 30, aliases: 25 })).map(),
  'numbers': (dice) => dice.some(1, 8, () => `${dice.pick(['- ', '- ', '- !!int ', '- !!float ', '- !!str ', '- ! '])}${dice.chance(85) ? dice.pick(NUMBERS) : quoted(dice, dice.pick(NUMBERS))}\n`).join(''),
  'words': (dice) => dice.some(1, 8, () => `- ${dice.pick(['', '', '', '!!bool ', '!!null ', '!!timestamp ', '!!str '])}${dice.pick(WORDS)}\n`).join(''),
  'keys': (dice) => dice.some(1, 5, () => `${dice.pick(['', '', '', '', '? ', '!!str ', '!!int '])}${anyKey(dice)}: ${anyScalar(dice)}\n`).join(''),
  'complex keys': (dice) => dice.some(1, 3, () => dice.pick([`? a\n: ${anyScalar(dice)}\n`, '? - a\n: b\n', '? { a: b }\n', '? |\n  a\n: b\n', '[a]: b\n', '{ a: b }: c\n', '? a\n? b\n', ': a\n', '? "a"\n:\n  - b\n', `? ${anyKey(dice)}\n`, `${'k'.repeat(1020 + dice.roll(8))}: v\n`, `"${'😀'.repeat(1018 + dice.roll(8))}": v\n`])).join(''),
  'tags': (dice) => new YamlWriter(dice, style(dice, { tags: 40 })).map(),
  'bytes': (dice) => `a: !!binary ${dice.chance(2) ? '/w==' : dice.pick(['aGk=', 'aGk', '"aG k="', '|\n  aGk=\n  aGk=', '', '4pyT', 'YQ==', 'YQ==YQ==', 'YQ=', '=', '"aGk=\\n"'])}\n`,
  'directives': (dice) => {
    const directive = dice.pick(['%YAML 1.1', '%YAML 1.2', '%YAML 1.1 # note', '%YAML 2.0', '%YAML', '%YAML 1', '%YAML 1.100', '%YAML 01.1', '%TAG !e! tag:yaml.org,2002:', '%TAG ! !x', '%TAG !e tag:a', '%TAG !! tag:a,2000:', '%FOO bar', '% YAML', '%YAML 1.1\r%YAML 1.1', '%TAG !e! a\r%TAG !e! b']);
    const lineBreak = dice.pick(['\n', '\r', '\u2028', '\r']);
    return `${directive}${lineBreak}${dice.pick(['---', '---', '--- # note', ''])}${lineBreak}a: ${dice.pick(['!e!int ', '!!str ', '!int ', ''])}1${lineBreak}`;
  },
  'Windows and old Macs': (dice) => spoiled(dice, (line) => `${line}\r`, () => dice.pick(['\r\n', '\r\n', '\r\n', '\n'])),
  'marks of the byte order': (dice) => `${dice.pick(['\uFEFF', '', '\uFEFF\uFEFF'])}${spoiled(dice, (line) => dice.pick([`\uFEFF${line}`, `${line}\n---\n\uFEFF`, line, `${line} # \uFEFF`]))}`,
  'tabs': (dice) => spoiled(dice, (line) => dice.pick([line.replace(/ /, '\t'), line.replace(/: /, ':\t'), `${line}\t`, line.replace(/^ */, '\t'), `${line}\t# note`, within(dice, line, '\t')])),
  'separators': (dice) => {
    const line = dice.pick(['---', '---', '--- ', '---\t', '--- # note', '---#note', '--- a', '---a', '----', '...', '... ', '... # note', '... a', '....', ' ---', '--- |', '---\r', '--- !!map', '---\u00A0', '-- -', '\u2028---', '---\u2028']);
    return dice.pick([`a: 1\n${line}\nb: 2\n`, `${line}\na: 1\n`, `a: |\n  x\n${line}\n  y\n`, `a: |\n  x\n  ${line}\n`, `a: "x\n${line}\n  y"\n`, `a: 1\n${line}`, `a: 1\n${line}\n${line}\nb: 2\n---\nc: 3\n`, `# a\n${line}\n# b\n${line}\n`, `- a\n${line}\n- b\n${line}\n`, `a: 1\r${line}\rb: 2\n`, `x\n${line}\ny\n`]);
  },
  'what is behind a document': (dice) => `${dice.pick(['a: 1\n', '[a]', '{ a: b }', '"a"', '[a]\n', '- a\n', '|\n a\n'])}${dice.pick(['...\n', '...\r', ' ', '', '\u2028---\u2028'])}${dice.pick(['b: 2\n', '@', '"', '}', ']', '\t', 'b', '%YAML 1.1\n', ': c', '*a\n', '- b\n', '\u0085'])}`,
  'no objects': (dice) => dice.some(1, 3, () => dice.pick(['', '~\n', 'null\n', '1\n', 'text\n', '- a\n- b\n', '[]\n', '{}\n', '"text"\n', '# note\n', 'true\n', '[{ kind: A }]\n', '"{}"\n', '2001-12-14\n', '<<: { a: 1 }\n', '!!null\n', '&a\n', '\n\n'])).join('---\n'),
  'duplicates': (dice) => {
    // Which of two keys wins that only have the same text is not certain in Go, so most documents have none of them.
    const keys = dice.chance(5) ? ['1', '"1"', '1.0', 'yes', '"true"'] : ['a', 'b', '"a"', "'a'", '? a\n', '1', '0x1', '01', 'yes', 'true', 'On', '1.5', '1.50'];
    return new YamlWriter(dice, simple(dice, { key: () => dice.pick(keys) })).map();
  },
  'JSON': jsonStream,
  'encodings': (dice) => {
    const text = spoiled(dice, (line) => `${line} # ä😀`);
    const bytes = Buffer.from(text);
    return dice.pick([
      ...Array<() => string | Uint8Array>(20).fill(() => spoiled(dice, (line) => `${line} # ${dice.pick(['ä', '日本', '😀', '\u00A0', '\u0080', '\u009F', '\u007F', '\uFFFE', '\uFFFF', '\u{1FFFE}', '\u{10FFFF}', '\u0000', '\u0007', '\u001B', '\f', '\v', '\uE000'])}`)),
      () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
      () => Buffer.concat([bytes.subarray(0, 40), Buffer.from([dice.pick([0x80, 0xC0, 0xFF, 0xE2])]), bytes.subarray(40)]),
    ])();
  },
  'nesting': (dice) => {
    const depth = dice.pick([5, 20, 50, 100, 150, 199, 490]);
    return dice.pick([
      () => `a: ${'['.repeat(depth)}${']'.repeat(depth - dice.pick([0, 0, 1]))}\n`,
      () => `${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}\n`,
      () => `${'- '.repeat(depth)}a\n`,
      () => `${Array.from({ length: Math.min(depth, 100) }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}`,
      () => `- &a0 [x, x]\n${Array.from({ length: dice.pick([3, 8, 12, 18, 20, 25]) }, (_, i) => `- &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
      () => `- &a0 [${'x, '.repeat(dice.pick([10, 50, 98, 99, 100]))}]\n${'- *a0\n'.repeat(dice.pick([5, 50, 98, 100, 110]))}`,
    ])();
  },
  'block texts': (dice) => {
    const head = `${dice.pick(['|', '>'])}${dice.pick(['', '', '-', '+', '2', '1', '2-', '-2', '+3', '0', '--', '12', ' # note', '#note', ' a', '\t'])}`;
    const lines = dice.some(0, 6, () => `${dice.pick(['', ' ', '  ', '    ', '   ', '\t', '  \t'])}${dice.pick(['', 'a', 'b c', '# d', '- e', 'f: g', '\t', 'h ', '---', '"'])}${dice.pick(BREAKS)}`);
    return `a:\n${dice.pick(['', ' ', '  '])}b: ${head}\n${lines.join('')}${dice.pick(['c: d\n', ' c: d\n', ''])}`;
  },
  'texts over lines': (dice) => {
    const text = dice.some(2, 6, () => dice.pick(['a', 'b:', ' c', '# d', 'e # f', '- g', '\n  ', '\n', '\n\n  ', '\n    ', '\t', ' ', '\n\t', ': ', ':', '"', "'", '\n  - h', '\n  i: j'])).join('');
    return dice.pick([`x: ${text}\ny: z\n`, `- ${text}\n- z\n`, `x: "${text}"\n`, `x: '${text}'\ny: z\n`, `x: [${text}]\n`, `${text}\n`, `x:\n  ${text}\n`]);
  },
  'brackets': (dice) => `${dice.pick(['', 'a: ', '- ', 'a:\n  '])}${new YamlWriter(dice, style(dice, { scalar: () => (dice.chance(60) ? dice.pick(['a', '1', '"b"', "'c'", 'd e', '']) : anyScalar(dice)), key: () => (dice.chance(70) ? dice.pick(['a', '"b"', "'c'", '? a', '?', '*x', '&x a']) : anyKey(dice)), anchors: 5, tags: 5 })).flow(0)}\n`,
  'values of any kind': (dice) => new YamlWriter(dice, style(dice, { key: () => anyKey(dice), anchors: 5, aliases: 5, tags: 5 })).map(),
  'texts of any kind': (dice) => dice.some(1, 4, () => `${dice.pick(['a', 'b', '- '])}: ${dice.chance(60) ? dice.pick(TEXTS) : quoted(dice, dice.pick(TEXTS))}${dice.pick(['', ` ${dice.pick(TEXTS)}`])}\n`).join(''),
  'pieces': (dice) => dice.some(1, 12, () => dice.pick(PIECES)).join(''),
  'spoiled manifests': (dice) => spoiled(dice, (line) => within(dice, line, dice.pick([...PIECES, ...TAGS, ...TEXTS]))),
  'manifests': (dice) => dice.some(1, 3, () => new YamlWriter(dice, simple(dice, { comments: 20 })).map()).join(dice.pick(['---\n', '--- # next\n', '\n---\n\n'])),
};
