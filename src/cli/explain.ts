import { argumentsOf } from './arguments';
import { ExitCode } from './exit-code';
import { Failure } from './failure';
import { rendererOf } from './format';
import { write } from './output';
import { EXAMPLES } from '../checks/generated/examples';
import { allExplained, Explained } from '../report/explanation/explained';
import { explanationJson, topicsJson } from '../report/explanation/explanation-json';
import { explanationMarkdown, topicsMarkdown } from '../report/explanation/explanation-markdown';
import { explanationText, topicsText } from '../report/explanation/explanation-text';
import { Topic, topicsOf } from '../report/explanation/topics';
import { Parts } from '../report/parts';
import { nearest } from '../text/nearest';

interface Renderer {
  readonly one: (explained: Explained) => Parts;
  readonly list: (topics: readonly Topic[]) => Parts;
}

const FORMATS: Readonly<Record<string, Renderer>> = {
  text: { one: explanationText, list: topicsText },
  json: { one: explanationJson, list: topicsJson },
  markdown: { one: explanationMarkdown, list: topicsMarkdown },
};

/** `cdk8s-exposure explain` */
export async function explain(words: readonly string[]): Promise<ExitCode> {
  const given = argumentsOf('explain', words);
  const { one, list } = rendererOf(FORMATS, given.format);
  const [id, ...others] = given.paths;
  if (others.length > 0) {
    throw new Failure(`'explain' must have one id, got '${others[0]}' after it`);
  }
  const all = allExplained(EXAMPLES);
  const topics = topicsOf(all).filter(({ name }) => id === undefined || name === id);
  const found = all.find((explained) => explained.id === id);
  if (found === undefined && topics.length === 0) {
    throw new Failure(`'explain' must have the id of a check, of a rule or of what is assumed, got '${id}'; ${adviceFor(id, all.map((explained) => explained.id))}`);
  }
  await write(found === undefined ? list(topics) : one(found), given.output);
  return ExitCode.OK;
}

/** What was probably meant: the id may have lost its topic, or be misspelled. */
function adviceFor(id: string, ids: readonly string[]): string {
  const whatOf = (each: string) => each.split('/')[1];
  const near = nearest(id, ids) ?? nearest(id, ids.map(whatOf));
  const meant = ids.filter((each) => each === near || whatOf(each) === near);
  return meant.length === 0 ? "'cdk8s-exposure explain' lists all of them" : `did you mean '${meant.join("' or '")}'?`;
}
