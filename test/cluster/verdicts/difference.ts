import { stringify } from 'yaml';
import { Answer } from './ask';
import { Problem } from '../../../src/api-rules/problem';

/** A case with what we and the API servers say to it. */
export interface Judged {
  /** The kind or the construct. */
  readonly what: string;

  /** What was changed in something valid; nothing if it still is. */
  readonly change?: string;

  /** One object or several. */
  readonly shown: object;

  /** Ours, or the text that they end in. */
  readonly problems: readonly (Problem | string)[];
  readonly answers: readonly Answer[];
}

const LONGEST = 4000;

/** Whether we accept what a server refuses, or refuse what all of them accept. */
export function isDifferent({ problems, answers }: Judged): boolean {
  return (problems.length === 0) !== answers.every(({ isAccepted }) => isAccepted);
}

/** What the server says when it cannot even read an object; it names fields in words of its own then. */
const UNREADABLE = /cannot be handled as/;

/** Whether a server speaks of the field that we name first. */
export function namesTheField({ problems: [first], answers }: Judged): boolean {
  if (first === undefined || typeof first === 'string') {
    return true;
  }
  return answers.some(({ message }) => UNREADABLE.test(message) || message.toLowerCase().includes(nameOf(first.field).toLowerCase()));
}

/** All that is needed to understand a case. */
export function described({ what, change, shown, problems, answers }: Judged): string {
  const ours = problems.map((problem) => typeof problem === 'string' ? problem : `${problem.id} ${problem.field} ${problem.rule}`);
  return [
    `--- ${what}: ${change ?? 'valid'}`,
    stringify(shown, { aliasDuplicateObjects: false }).slice(0, LONGEST),
    `ours: ${ours.join('\n      ') || 'accepted'}`,
    ...answers.filter(({ isAccepted }, i) => !isAccepted || i === 0).map(({ isAccepted, message }) => `server: ${isAccepted ? 'accepted' : message.slice(0, LONGEST)}`),
  ].join('\n');
}

/** 'nodePort' of 'spec.ports[0].nodePort', 'labels' of 'metadata.labels[example.com/team]'. */
function nameOf(field: string): string {
  const withoutKey = field.replace(/\[(?!\d+\]).*$/s, '');
  return /([A-Za-z]+)(\[\d+\])?$/.exec(withoutKey)?.[1] ?? withoutKey;
}
