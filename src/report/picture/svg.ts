import { Arrow, Box, Drawing } from './drawing';
import { htmlText } from './html-text';

const ROW = 62;
const BOX = { width: 184, height: 44 };
const COLUMNS = [0, 272, 544, 816];
const WIDTH = COLUMNS[3] + BOX.width;
/** What fits on a box and on an arrow; the whole text is in its tooltip. */
const LONGEST = { title: 24, detail: 29, label: 13 };

/** Letters of names; capitals, and letters of other scripts, need more room. */
const NARROW = /[a-z0-9 .,:/_-]/;
const WIDE = 1.9;

/** A drawing as SVG, whose colours are those of the page. */
export function svgOf({ rows, boxes, arrows }: Drawing, title: string): string {
  const height = rows * ROW;
  return [
    `<svg viewBox="-4 0 ${WIDTH + 8} ${height}" width="${WIDTH + 8}" height="${height}" role="img" aria-label="${htmlText(title)}">`,
    ...arrows.map(arrowOf),
    ...boxes.map(boxOf),
    '</svg>',
  ].join('\n');
}

function boxOf({ column, row, title, detail, look, severity }: Box): string {
  const [x, y] = [COLUMNS[column], middle(row) - BOX.height / 2];
  const mark = severity === undefined ? '' : `<circle class="mark ${severity}" cx="${BOX.width - 2}" cy="2" r="6"/>`;
  return [
    `<g class="box ${look}" transform="translate(${x} ${y})">`,
    `<title>${htmlText([title, detail, severity].filter((part) => part).join(', '))}</title>`,
    `<rect width="${BOX.width}" height="${BOX.height}" rx="7"/>`,
    `<text class="name" x="10" y="${detail === '' ? 27 : 19}">${cut(title, LONGEST.title)}</text>`,
    ...(detail === '' ? [] : [`<text class="detail" x="10" y="35">${cut(detail, LONGEST.detail)}</text>`]),
    `${mark}</g>`,
  ].join('');
}

function arrowOf({ from, to, label, isBlocked }: Arrow): string {
  const [x1, y1] = [COLUMNS[from.column] + BOX.width, middle(from.row)];
  const [x2, y2] = [COLUMNS[to.column], middle(to.row)];
  const bend = (x2 - x1) / 2;
  const line = `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 7} ${y2}`;
  const head = `M${x2 - 9} ${y2 - 4}L${x2 - 1} ${y2}L${x2 - 9} ${y2 + 4}Z`;
  // Where arrows come together they would write over each other, so the label stands where they begin.
  const text = label === '' ? '' : `<text x="${x1 + 5}" y="${y1 - 5}">${cut(label, LONGEST.label)}</text>`;
  return `<g class="arrow${isBlocked ? ' blocked' : ''}"><title>${htmlText(isBlocked ? `${label} (a network policy does not let it in)` : label)}</title><path class="line" d="${line}"/><path class="head" d="${head}"/>${text}</g>`;
}

function middle(row: number): number {
  return Math.round((row + 0.5) * ROW);
}

function cut(text: string, longest: number): string {
  let width = 0;
  const characters = [...text];
  const fitting = characters.findIndex((character) => (width += NARROW.test(character) ? 1 : WIDE) > longest);
  return htmlText(fitting < 0 ? text : `${characters.slice(0, Math.max(fitting - 1, 0)).join('')}…`);
}
