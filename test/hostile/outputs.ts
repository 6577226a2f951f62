/*
 * What must be true of everything that is written of hostile manifests: it is of its format, and a text of the
 * manifests is nothing but a text in it.
 */

/** What is wrong with a text of some format; nothing if it is right. */
export type Flaw = string | undefined;

/** Of no report: a control character, or a mark that turns the direction of writing. */
export function unprintable(text: string): Flaw {
  const at = text.search(/[^\P{Cc}\n]|\p{Cf}|[\u2028\u2029]/u);
  return at < 0 ? undefined : `has the character ${JSON.stringify(text.slice(at, at + 1))} after ${JSON.stringify(text.slice(Math.max(0, at - 60), at))}`;
}

function plain(text: string): Flaw {
  const odd = /[^\n]{0,100}(?:\[object |\bundefined\b|NaN\b)[^\n]{0,50}/.exec(text);
  return odd === null ? unprintable(text) : `prints what JavaScript makes of a value: ${odd[0]}`;
}

function json(text: string): Flaw {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`;
  }
}

/** All markup of the reports is their own: it has no more than these tags, and no attribute that runs something. */
function markup(text: string, tag: RegExp): Flaw {
  for (const [whole] of text.matchAll(/<[^>]*>?/g)) {
    if (!tag.test(whole)) {
      return `has the markup ${whole.slice(0, 100)}`;
    }
  }
  return undefined;
}

const TAGS = `html head body meta title style script header main section details summary div span p b h1 h2 ul li button input table tr th td
  svg g path rect text circle`.split(/\s+/).join('|');
/** Where a finding is explained, which is made of its id. */
const LINK = String.raw`/a|a href="https://github\.com/[a-z0-9/-]+/docs/checks/[a-z-]+\.md#[a-z0-9-]+"`;
const HTML_TAG = new RegExp(`^<(?:!doctype html|${LINK}|/?(?:${TAGS})(?: (?!on)[a-zA-Z-]+(?:="[^"<>]*")?)* ?/?)>$`);

function html(text: string): Flaw {
  const body = text.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
  return (text.match(/<script/g)?.length === 1 ? undefined : 'has another script') ?? unprintable(body) ?? markup(body, HTML_TAG);
}

function markdown(text: string): Flaw {
  const broken = text.split('\n').find((line) => line.startsWith('|') && !line.endsWith('|'));
  return (broken === undefined ? undefined : `has a row that does not end: ${broken.slice(0, 100)}`) ?? plain(text) ?? markup(text, /^<\/?(?:br|details|summary)>$/);
}

function xml(text: string): Flaw {
  return unprintable(text) ?? (/\p{Cs}/u.test(text) ? 'has half a character' : undefined)
    ?? markup(text, /^<(?:\?xml version="1\.0" encoding="UTF-8"\?|\/?[a-z]+(?: [a-z]+="[^"<>]*")*\/?)>$/)
    ?? (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text) ? 'has a bare &' : undefined);
}

/** Each text of a diagram is within one pair of quotes, and means nothing there. */
function mermaid(text: string): Flaw {
  for (const line of text.split('\n')) {
    const outside = line.replace(/"[^"]*"/g, '""');
    if (/["`;%]|\bclick\b/.test(outside.replace(/""/g, '')) && !/^\s*(?:classDef|class|linkStyle|style) /.test(line)) {
      return `has the line ${line.slice(0, 200)}`;
    }
  }
  return plain(text) ?? markup(text, /^<br\/>$|^<$/);
}

/** That a shell runs nothing of it is seen by running it. */
function shell(text: string): Flaw {
  return text.includes('\0') || /\p{Cs}/u.test(text) ? 'has what no shell can read' : undefined;
}

/** By command and format. */
export const FLAW: Readonly<Record<string, (text: string) => Flaw>> = {
  'check text': plain,
  'check json': json,
  'check sarif': json,
  'check markdown': markdown,
  'check junit': xml,
  'map text': plain,
  'map json': json,
  'map mermaid': mermaid,
  'map html': html,
  'map reach': shell,
  'diff text': plain,
  'diff json': json,
  'diff markdown': markdown,
};
