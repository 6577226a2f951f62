import { hasSameContent } from './same-content';
import { Resource } from '../../graph/resource';
import { Check } from '../check';
import { Severity } from '../severity';
import { areInOneFolder, areOfEnvironments } from '../support/same-folder';

const NAMED = 3;

export const LOST_BY_REPETITION: Check = {
  id: 'identity/lost-by-repetition',
  title: 'two objects have the same kind, namespace and name',
  severity: Severity.FATAL,
  cause: 'They are one object for the cluster: the one that is applied last replaces the others without a word.',
  fix: 'rename one of them, put it into another namespace, or remove it',
  links: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/'],
  *find({ resources }) {
    for (const same of resources.repeated().filter((objects) => !areOfEnvironments(objects))) {
      // What lies in several folders may be for several clusters.
      const severity = areInOneFolder(same) ? Severity.FATAL : Severity.INFO;
      const isHarmless = same.every(({ object }) => hasSameContent(object, same[0].object));
      const commonCause = `${same[0].type} ${same[0]}`;
      for (const at of same) {
        const related = same.slice(0, NAMED + 1).filter((other) => other !== at).slice(0, NAMED);
        const places = related.map(placeOf).filter((place) => place !== '');
        const where = places.length === 0 ? '' : `, also by ${places.join(', ')}`;
        if (isHarmless) {
          const message = `is written ${same.length} times with the same content${where}`;
          const harmless = severity === Severity.INFO ? severity : Severity.WARNING;
          yield { at, field: 'metadata.name', message, fix: 'keep one of them', severity: harmless, related, commonCause };
        } else {
          yield { at, field: 'metadata.name', message: `is used by ${same.length} different objects of kind ${at.kind}${where}`, severity, related, commonCause };
        }
      }
    }
  },
};

function placeOf({ origin: { construct, file, lineOf } }: Resource): string {
  if (construct !== undefined) {
    return `[${construct}]`;
  }
  const line = lineOf?.('metadata.name');
  return file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
}
