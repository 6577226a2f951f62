import * as api from './api';
import { checkCalls } from './private/calls/checked-calls';

export * from './api';

checkCalls(api);
