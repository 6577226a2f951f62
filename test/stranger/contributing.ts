import { readFileSync } from 'fs';
import { join } from 'path';

/** What CONTRIBUTING.md says of adding something: the first file, and what fails then. */
export interface Guide {
  readonly first: readonly string[];
  readonly compiler: readonly string[];
  readonly completeness: readonly string[];
}

const PAGE = join(__dirname, '..', '..', 'CONTRIBUTING.md');

/** The lists of a section, each under a line that names what fails. */
export function guide(title: string): Guide {
  const [, section] = new RegExp(`^### ${title}\\n([^]*?)(?=^##)`, 'm').exec(readFileSync(PAGE, 'utf8'))!;
  const listUnder = (words: string): string[] => {
    const [, list = ''] = new RegExp(`^${words}.*\\n\\n((?:- .*\\n(?: {2}.*\\n)*)+)`, 'm').exec(section) ?? [];
    return [...list.matchAll(/^- ((?:`[^`]+`(?:, )?)+)/gm)].flatMap(([, paths]) => [...paths.matchAll(/`([^`]+)`/g)].map(([, path]) => path));
  };
  return { first: listUnder('Begin with'), compiler: listUnder('The compiler names'), completeness: listUnder('`npx jest test/completeness` names') };
}
