import { Finding } from './finding';
import { Severity } from './severity';
import { hasPlaceholders, placeholdersIn } from '../api-rules/formats/placeholder';
import { Origin } from '../graph/origin';
import { brief } from '../text/brief-value';

/** What a file has that is to be filled in, and where it stands first. */
interface InFile {
  readonly origin: Origin;
  readonly field: string;
  readonly placeholders: Set<string>;
}

const NAMED = 3;
const LONGEST = 60;

/** Values of files that somebody still has to fill in: nothing can be said of them, and that is said once for each file. */
export class Unfilled {
  private readonly files = new Map<string, InFile>();

  /** Whether a value is one of them, and is noted as such. */
  public notes(value: unknown, origin: Origin, field: string): boolean {
    if (origin.file === undefined || !hasPlaceholders(value)) {
      return false;
    }
    this.note(placeholdersIn(value), origin, field);
    return true;
  }

  public note(placeholders: readonly string[], origin: Origin, field: string): void {
    const { file = '' } = origin;
    const known = this.files.get(file) ?? { origin, field, placeholders: new Set() };
    this.files.set(file, known);
    placeholders.forEach((placeholder) => known.placeholders.add(placeholder));
  }

  public findings(): Finding[] {
    return [...this.files.values()].map(({ origin, field, placeholders }) => ({
      id: 'reading/placeholder',
      severity: Severity.WARNING,
      origin,
      field,
      message: `has placeholders that nothing has filled in: ${listed([...placeholders])}`,
      fix: "check what the tool writes that fills them in, such as 'helm template', 'envsubst', 'sops' or 'flux build'",
      related: [],
    }));
  }
}

function listed(texts: readonly string[]): string {
  const more = texts.length - NAMED;
  return `${texts.slice(0, NAMED).map((text) => brief(text, LONGEST)).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
