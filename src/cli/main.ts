import { ExitCode } from './exit-code';
import { Failure } from './failure';
import { HELP } from './help';
import { version } from './version';
import { printable } from '../report/printable';
import { brief } from '../text/brief-value';

/** Each command is loaded when it is run, so that help comes at once. */
const COMMANDS: Readonly<Record<string, () => (words: readonly string[]) => Promise<ExitCode>>> = {
  check: () => commands().check,
  map: () => commands().map,
  diff: () => commands().diff,
  explain: () => explanations().explain,
};

/** What a file or a caller has given may be of any length. */
const LONGEST_LINE = 2000;

/** What stands alone. */
const ALONE = ['--version', '--help', '-h', 'help'];

function commands(): typeof import('./commands') {
  return require('./commands');
}

/** They are large, and nothing else needs them. */
function explanations(): typeof import('./explain') {
  return require('./explain');
}

/** Runs a command line, without the name of the program. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const [command = '', ...rest] = words;
  if (words.length === 0) {
    console.error(HELP.none);
    return ExitCode.FAILED;
  }
  if (rest.length > 0 && ALONE.includes(command)) {
    console.error(`cdk8s-exposure: '${command}' must be alone, got '${printable(brief(rest[0], LONGEST_LINE))}' after it`);
    return ExitCode.FAILED;
  }
  if (ALONE.includes(command)) {
    console.log(command === '--version' ? version() : HELP.none);
    return ExitCode.OK;
  }
  if (!Object.hasOwn(COMMANDS, command)) {
    console.error(`cdk8s-exposure: the command must be ${Object.keys(COMMANDS).join(', ')}, got '${printable(brief(command, LONGEST_LINE))}'; 'cdk8s-exposure --help' lists them`);
    return ExitCode.FAILED;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(HELP[command]);
    return ExitCode.OK;
  }
  try {
    return await COMMANDS[command]()(rest);
  } catch (error) {
    if (error instanceof Failure) {
      error.message.split('\n').forEach((line) => console.error(`cdk8s-exposure: ${printable(brief(line, LONGEST_LINE))}`));
      return ExitCode.FAILED;
    }
    throw error;
  }
}
