import { Explained } from './explained';
import { Topic } from './topics';
import { linesOf, Parts } from '../parts';

/** An explanation as a page of its own. */
export function explanationMarkdown(explained: Explained): Parts {
  return linesOf([`# ${explained.id}`, ...body(explained)]);
}

/** All ids by topic, with where they are explained. */
export function topicsMarkdown(topics: readonly Topic[]): Parts {
  return linesOf(topics.flatMap(({ title, all }, i) =>
    [...(i === 0 ? [] : ['']), `## ${title}`, '', ...all.map((explained) => `- [${explained.id}](${explained.page}): ${plain(explained.title)}`)]));
}

/** The page of a topic in the documentation: each id has an anchor, which is its second half. */
export function topicPage({ name, title, all }: Topic): Parts {
  return linesOf([
    '<!-- Generated from the explanations of the checks and from their cases: UPDATE_DOCS=1 npx jest test/docs -->',
    `# ${title}`,
    '',
    `What [\`cdk8s-exposure explain\`](../cli.md#explain) says of the ids that begin with \`${name}/\`. All of them are listed in [Checks](../checks.md).`,
    ...all.flatMap((explained) => ['', `## ${explained.id.split('/')[1]}`, '', `\`${explained.id}\`${marks(explained)}`, ...body(explained)]),
  ]);
}

function marks({ severity, pack }: Explained): string {
  return [severity, pack === undefined ? undefined : `pack \`${pack}\``].filter((mark) => mark !== undefined).map((mark) => ` · ${mark}`).join('');
}

function* body({ kind, title, meaning, consequence, fix, acceptable, example, links }: Explained): Iterable<string> {
  yield* kind === 'rule' ? [] : ['', `${plain(title[0].toUpperCase())}${plain(title.slice(1))}.`];
  yield* ['', `**What it means.** ${plain(meaning)}`];
  // of a rule it is always the same
  yield* kind === 'rule' ? [] : ['', `**What happens.** ${plain(consequence)}`];
  yield* ['', `**What to do.** ${plain(fix)}`];
  if (example !== undefined) {
    yield* ['', 'Found here:', '', '```yaml', ...lines(example.failing), '```', '', '```text', ...example.found, '```'];
    yield* ['', 'Right:', '', '```yaml', ...lines(example.fixed), '```'];
  }
  yield* acceptable === undefined ? [] : ['', `**When it does not matter.** ${plain(acceptable)}`];
  yield* links.length === 0 ? [] : ['', `See ${links.map((link) => `<${link}>`).join(', ')}.`];
}

function lines(manifest: string): string[] {
  return manifest.trimEnd().split('\n');
}

/** What stands in quotes is code, and everything else a text. */
function plain(text: string): string {
  return text.split(/((?<![\w)])'[^']*'(?!\w))/).map((part, i) => i % 2 === 1 ? `\`${part.slice(1, -1)}\`` : part.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')).join('');
}
