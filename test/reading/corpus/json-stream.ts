import { Dice } from './dice';

const VALUES = ['{"a": 1}', '{"a":{"b":[1,2.5,"c",null,true]}}', '{}', '{"a":"\\u00e9\\ud83d\\ude00"}', '{"a":"\\ud83d"}', '{"a":"\\/"}', '{"a":1e3,"b":-0,"c":9007199254740993}', '{"a":1,"a":2}', '{"__proto__":1}', '{"a":"\t"}', '{"a":1e400}', '{\n\t"a": [\n\t\t1\n\t]\n}', '{"a":"x\u2028y\u0085z"}', '{"a":"yes","b":yes}', '{a: 1}', '{"a":1,}', "{'a':1}", '{"a":01}', '{"a" 1}', '{"a":1', '{"":0}', '{"a":"\\x41"}', '{"a":"\u007f"}'];
const BETWEEN = ['', '', '\n', '\n', ' ', '\n---\n', '---\n', '\n---\n', ' # note\n', ',', '\n\n', '\r\n', '\u00A0', '\n...\n', '\n--- a\n'];
const OTHERS = ['b: 2\n', '[1]', '"c"', '1', 'null', 'true', '---\nd: 3\n', '- e\n', 'x', 'nul', '1.', '---', '   ', '{"f": 1}'];

/** Values of JSON one behind the other, and what may stand between and behind them. */
export function jsonStream(dice: Dice): string {
  const values = dice.some(1, 3, () => (dice.chance(50) ? VALUES[dice.roll(3)] : dice.pick(VALUES)));
  const start = dice.chance(10) ? dice.pick(['\uFEFF', ' ', '\n\n', '\u00A0', '\t', ' '.repeat(4095), ' '.repeat(4096), '[', '---\n', '# note\n']) : '';
  return `${start}${values.map((value) => `${value}${dice.pick(BETWEEN)}`).join('')}${dice.chance(40) ? dice.pick(OTHERS) : ''}`;
}
