import { Explained } from './explained';
import { Topic } from './topics';
import { jsonReport } from '../json-parts';
import { Parts } from '../parts';

/** Raised when a field changes its meaning or goes. */
const VERSION = 1;

/** For programs; `docs/cli.md` describes the fields. */
export function explanationJson(explained: Explained): Parts {
  return jsonReport({ version: VERSION, ...explained });
}

/** All ids by topic. */
export function topicsJson(topics: readonly Topic[]): Parts {
  const listed = topics.map((topic) => ({ name: topic.name, title: topic.title, ids: topic.all.map(({ id, title }) => ({ id, title })) }));
  return jsonReport({ version: VERSION, topics: listed });
}
