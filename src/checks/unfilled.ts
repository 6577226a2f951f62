import { decidingPlaceholders, firstUnfilled, UnfilledField } from './deciding-placeholders';
import { fillingTools } from './filling-tools';
import { Finding } from './finding';
import { Severity } from './severity';
import { valueAt } from './value-at';
import { placeholdersOfValue } from '../api-rules/formats/placeholder';
import { Problem } from '../api-rules/problem';
import { Origin } from '../graph/origin';
import { Resource } from '../graph/resource';
import { brief } from '../text/brief-value';

/** What a file has that is to be filled in, and where it stands first. */
interface InFile {
  readonly origin: Origin;
  readonly field: string;
  readonly placeholders: Set<string>;
}

/** As rules write it. */
const NAMED_FIELD = /'([a-z]\w*)'/gi;

const NAMED = 3;
const LONGEST = 60;

/** Values of files that somebody still has to fill in: nothing can be said of them, and that is said once for each file. */
export class Unfilled {
  private readonly files = new Map<string, InFile>();

  /** Whether a value is one of them, and is noted as such. */
  public notes(value: unknown, origin: Origin, field: string): boolean {
    const placeholders = origin.file === undefined ? [] : placeholdersOfValue(value);
    if (placeholders.length > 0) {
      this.note(placeholders, origin, field);
    }
    return placeholders.length > 0;
  }

  /** Whether it depends on such values what an object means; the first is noted. */
  public decides(resource: Resource): boolean {
    const { origin } = resource;
    return origin.file !== undefined && this.notesField(decidingPlaceholders(resource), origin);
  }

  /** Whether a rule speaks of such values: of what the field holds, or of another field that it names. */
  public isOf({ field, rule }: Problem, { object, origin }: Resource): boolean {
    if (origin.file === undefined) {
      return false;
    }
    const named = [...rule.matchAll(NAMED_FIELD)].flatMap(([, name]) => ancestorsOf(field).map((place) => (place === '' ? name : `${place}.${name}`)));
    return [field, ...named].some((place) => place !== '' && this.notesField(firstUnfilled(place, valueAt(object, place)), origin));
  }

  private notesField(found: UnfilledField | undefined, origin: Origin): boolean {
    if (found !== undefined) {
      this.note(found.placeholders, origin, found.field);
    }
    return found !== undefined;
  }

  public note(placeholders: readonly string[], origin: Origin, field: string): void {
    const { file = '' } = origin;
    const known = this.files.get(file) ?? { origin, field, placeholders: new Set() };
    this.files.set(file, known);
    placeholders.forEach((placeholder) => known.placeholders.add(placeholder));
  }

  public findings(): Finding[] {
    return Array.from(this.files.values(), (file) => (isEncrypted(file) ? { ...ENCRYPTED, ...placeOf(file) } : unfilled(file)));
  }
}

const ENCRYPTED = {
  id: 'reading/placeholder',
  severity: Severity.INFO,
  message: 'is encrypted by SOPS, so that nothing is said of the values in it',
  fix: "to have them checked, too, decrypt it first: 'sops --decrypt'",
  related: [],
  commonCause: 'sops',
};

/** What applies it decrypts it: nobody has forgotten anything. */
function isEncrypted({ placeholders }: InFile): boolean {
  return [...placeholders].every((placeholder) => placeholder.startsWith('ENC['));
}

function placeOf({ origin, field }: InFile): Pick<Finding, 'origin' | 'field'> {
  return { origin, field };
}

function unfilled(file: InFile): Finding {
  const placeholders = [...file.placeholders];
  const tools = fillingTools(placeholders);
  return {
    id: 'reading/placeholder',
    severity: Severity.WARNING,
    ...placeOf(file),
    message: `has placeholders that nothing has filled in: ${listed(placeholders)}`,
    fix: tools.length === 0 ? 'write the values, or check what the tool writes that fills them in'
      : `check what the tool writes that fills them in, such as ${tools.map((tool) => `'${tool}'`).join(' or ')}`,
    related: [],
  };
}

/** 'spec.ports[0]', 'spec.ports', 'spec' and '' of 'spec.ports[0].port'. */
function ancestorsOf(field: string): string[] {
  const ancestors: string[] = [];
  for (let rest = field; rest !== '';) {
    rest = rest.slice(0, Math.max(rest.lastIndexOf('.'), rest.lastIndexOf('['), 0));
    ancestors.push(rest);
  }
  return ancestors;
}

function listed(texts: readonly string[]): string {
  const more = texts.length - NAMED;
  return `${texts.slice(0, NAMED).map((text) => brief(text, LONGEST)).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
