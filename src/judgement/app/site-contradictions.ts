import { partsOf } from '../../api-rules/kinds';
import { ControllerFacts } from '../../controllers/controller-facts';
import { readerOf } from '../../controllers/reader-of';
import { readingOf } from '../../controllers/reading';
import { ReadRoute } from '../../controllers/route';
import { ReadRoutes, servedText, UndoneRoute } from '../../controllers/undone-routes';
import { effectIn } from '../../controllers/unread-effect';
import { PropertyProblem } from '../../text/invalid';

type Annotations = Readonly<Record<string, string>>;

export interface WrittenObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** What options say of a site, and its objects as they are with annotations of a user. */
export interface WrittenSite {
  readonly facts: ControllerFacts;
  readonly wanted: readonly ReadRoute[];
  objectsWith(annotations: Annotations): readonly WrittenObject[];
}

/** What annotations that a user gives make of the routes of a site, read one by one as its controller does. */
export function siteContradictions(site: WrittenSite, given: Annotations): PropertyProblem[] {
  const reader = readerOf(site.facts);
  const isRead = (annotation: string) => reader.annotationPrefixes.some((prefix) => annotation.startsWith(prefix));
  const own = Object.entries(given).filter(([annotation]) => isRead(annotation));
  const undoneBy = (annotations: Annotations) => undoneWith(site, annotations);
  if (own.length === 0) {
    return [];
  }
  const before = new Set(undoneBy({}).map(textOf));
  return own.flatMap(([annotation, value]): PropertyProblem[] => {
    const undone = undoneBy({ [annotation]: value }).find((one) => !before.has(textOf(one)));
    if (undone === undefined) {
      return [];
    }
    const effect = effectIn(reader.effects ?? {}, annotation);
    const isOfEffect = effect?.part === undone.part;
    const option = isOfEffect ? effect.option ?? undone.option : undone.option;
    const because = isOfEffect ? effect.because : `${servedText(undone.said)} then ${undone.what}`;
    return [{ property: `annotations[${annotation}]`, rule: `must not contradict '${option}', because ${because}`, value, fix: `leave it out, or change '${option}'` }];
  });
}

function undoneWith({ facts, wanted, objectsWith }: WrittenSite, annotations: Annotations): UndoneRoute[] {
  const objects = objectsWith(annotations);
  const reader = readerOf(facts);
  const read = new ReadRoutes(reader, readingOf(reader, (type) => objects.filter(({ apiVersion, kind }) => `${partsOf(apiVersion).group}/${kind}` === type).map((object) => ({ ...object }))));
  return wanted.flatMap((said) => read.undoneOf(said));
}

function textOf({ said, option, what }: UndoneRoute): string {
  return `${option} ${servedText(said)} ${what}`;
}
