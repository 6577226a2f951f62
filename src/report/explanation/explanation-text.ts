import { Explained } from './explained';
import { Topic } from './topics';
import { wrapped } from '../../text/wrapped';
import { linesOf, Parts } from '../parts';

/** As wide as a terminal, with what stands before a text. */
const WIDTH = 96;

/** An explanation for people, in a terminal. */
export function explanationText(explained: Explained): Parts {
  return linesOf(lines(explained));
}

/** All ids by topic, each with what it is. */
export function topicsText(topics: readonly Topic[]): Parts {
  return linesOf(topics.flatMap(({ title, all }, i) => {
    const widest = Math.max(...all.map(({ id }) => id.length));
    return [...(i === 0 ? [] : ['']), title, ...all.map((explained) => `  ${explained.id.padEnd(widest)}  ${explained.title}`)];
  }));
}

function* lines({ id, kind, title, severity, pack, meaning, consequence, fix, acceptable, example, links, page }: Explained): Iterable<string> {
  const marks = [severity, pack === undefined ? undefined : `only with the pack '${pack}'`].filter((mark) => mark !== undefined);
  yield marks.length === 0 ? id : `${id} (${marks.join(', ')})`;
  yield* kind === 'rule' ? [] : wrapped(title, WIDTH);
  yield* section('What it means', wrapped(meaning, WIDTH));
  yield* section('What happens', wrapped(consequence, WIDTH));
  yield* section('What to do', wrapped(fix, WIDTH));
  if (example !== undefined) {
    yield* section('Found here', [...manifestLines(example.failing), '', ...example.found.flatMap((found) => wrapped(found, WIDTH))]);
    yield* section('Right', manifestLines(example.fixed));
  }
  yield* acceptable === undefined ? [] : section('When it does not matter', wrapped(acceptable, WIDTH));
  yield* section('See', [page, ...links]);
}

function* section(heading: string, content: readonly string[]): Iterable<string> {
  yield* ['', heading, ...content.map((line) => line === '' ? '' : `  ${line}`)];
}

function manifestLines(manifest: string): string[] {
  return manifest.trimEnd().split('\n');
}
