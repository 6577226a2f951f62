import { Container } from './container';
import { alternatives } from '../../text/alternatives';
import { Fields } from '../fields';
import { HEADER_NAME_RULE, isHeaderName } from '../formats/header-name';
import { isPortName, PORT_NAME_RULE } from '../formats/port-name';
import { isPortNumber, PORT_NUMBER_RULE } from '../formats/port-number';
import { judgeOneOf } from '../one-of';

/** The last version that cannot sleep for no time at all before a container stops. */
const SLEEPS_UNTIL = 32;

/** What a probe does to see how a container is, or what a container does when it starts or stops. */
export function judgeHandler(handler: Fields, kinds: readonly string[], container: Container): void {
  const present = kinds.filter((kind) => handler.has(kind));
  if (present.length !== 1) {
    handler.refuseAll('pod/invalid-handler', `must have exactly one of ${alternatives(kinds)}`, 'keep the one that is meant');
  }
  for (const kind of present) {
    const action = handler.child(kind);
    if (action !== undefined) {
      judgeAction(kind, action, container);
    }
  }
}

function judgeAction(kind: string, action: Fields, container: Container): void {
  switch (kind) {
    case 'exec':
      return judgeExec(action);
    case 'httpGet':
      return judgeHttpGet(action);
    case 'grpc':
      return judgeNumber(action);
    case 'sleep':
      return judgeSleep(action, container);
    default:
      return judgePort(action);
  }
}

function judgeExec(action: Fields): void {
  if (action.list('command').length === 0) {
    action.refuse('pod/invalid-handler', 'command', 'must have at least one word', 'write the command');
  }
  action.eachText('command', () => undefined);
}

function judgeHttpGet(action: Fields): void {
  judgePort(action);
  action.text('path');
  judgeOneOf(action, 'pod/invalid-probe-target', 'scheme', ['HTTP', 'HTTPS'], 'omit it for HTTP');
  for (const header of action.children('httpHeaders')) {
    if (!isHeaderName(header.text('name') ?? '')) {
      header.refuse('pod/invalid-probe-target', 'name', HEADER_NAME_RULE, 'correct the name');
    }
  }
}

function judgePort(action: Fields): void {
  const port = action.raw('port');
  if (typeof port !== 'string') {
    judgeNumber(action);
  } else if (!isPortName(port)) {
    action.refuse('pod/invalid-probe-target', 'port', PORT_NAME_RULE, 'write the name or the number of a port of the container');
  }
}

function judgeNumber(action: Fields): void {
  if (!isPortNumber(action.raw('port'))) {
    action.refuse('pod/invalid-probe-target', 'port', PORT_NUMBER_RULE, 'write a port of the container');
  }
}

function judgeSleep(action: Fields, { graceSeconds }: Container): void {
  const seconds = action.longWhole('seconds') ?? 0;
  const fix = "raise 'terminationGracePeriodSeconds', or sleep less";
  if (seconds === 0) {
    action.refuse('pod/invalid-sleep', 'seconds', 'must be at least 1', 'sleep for a second, or not at all', { until: SLEEPS_UNTIL });
  } else if (seconds < 0 || seconds > graceSeconds) {
    action.refuse('pod/invalid-sleep', 'seconds', `must be a whole number from 0 to 'terminationGracePeriodSeconds', which is ${graceSeconds}`, fix);
  }
}
