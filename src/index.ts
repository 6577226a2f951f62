import * as api from './api';
import { checkCalls } from './calls/checked-calls';

export * from './api';

checkCalls(api);
