import { push } from '../../collections/push';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';

const NAMED = 3;

export const LOST_BY_FILE_NAME: Check = {
  id: 'identity/lost-by-file-name',
  title: 'two objects are written to the same file',
  severity: Severity.FATAL,
  cause: 'A file is named after the kind and the name alone: the object that is written last replaces the others, which are never applied.',
  fix: "rename one of them, or set 'yamlOutputType' of the App to one file per chart",
  links: ['https://cdk8s.io/docs/latest/basics/app/', 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  *find({ resources }) {
    const byFile = new Map<string, Resource[]>();
    for (const resource of resources.all) {
      const { outputFile } = resource.origin;
      if (outputFile !== undefined) {
        push(byFile, outputFile, resource);
      }
    }
    for (const [file, same] of byFile) {
      // The items of a List share the file of the List.
      const constructs = new Set(same.map(({ origin }) => origin.construct));
      const { alsoWrittenBy = [] } = same[0].origin;
      if (constructs.size + alsoWrittenBy.length < 2) {
        continue;
      }
      for (const at of same) {
        const related = same.slice(0, NAMED + 1).filter((other) => other !== at).slice(0, NAMED);
        const others = related.map((other) => `${other}${other.origin.construct === undefined ? '' : ` of [${other.origin.construct}]`}`);
        const elsewhere = alsoWrittenBy.map((construct) => `what [${construct}] writes for another cluster`);
        const message = `is one of ${same.length + alsoWrittenBy.length} objects that are written to '${file}', with ${[...others, ...elsewhere].join(', ')}`;
        yield { at, field: '', message, related, commonCause: file };
      }
    }
  },
};
