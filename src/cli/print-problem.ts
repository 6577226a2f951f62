import { ReadProblem } from '../reading/read-problem';
import { printable } from '../report/printable';

export function problemText({ file, line, column, message, fix }: ReadProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return printable(`${place}: ${message}; ${fix}`);
}

/** On the standard error stream. */
export function printProblem(problem: ReadProblem): void {
  console.error(`cdk8s-exposure: ${problemText(problem)}`);
}
