import { ExitCode } from './exit-code';
import { Failure } from './failure';
import { HELP } from './help';
import { version } from './version';

/** Each command is loaded when it is run, so that help comes at once. */
const COMMANDS: Readonly<Record<string, () => (words: readonly string[]) => Promise<ExitCode>>> = {
  check: () => commands().check,
  map: () => commands().map,
  diff: () => commands().diff,
};

function commands(): typeof import('./commands') {
  return require('./commands');
}

/** Runs a command line, without the name of the program. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const [command = '', ...rest] = words;
  if (command === '--version') {
    console.log(version());
    return ExitCode.OK;
  }
  if (command === '--help' || command === '-h' || command === 'help' || command === '') {
    (command === '' ? console.error : console.log)(HELP.none);
    return command === '' ? ExitCode.FAILED : ExitCode.OK;
  }
  if (!Object.hasOwn(COMMANDS, command)) {
    console.error(`cdk8s-exposure: the command must be ${Object.keys(COMMANDS).join(', ')}, got '${command}'; 'cdk8s-exposure --help' lists them`);
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
      console.error(`cdk8s-exposure: ${error.message}`);
      return ExitCode.FAILED;
    }
    throw error;
  }
}
