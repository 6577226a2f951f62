import { LONG_HOST_LABEL } from './long-host-label';
import { LOST_BY_FILE_NAME } from './lost-by-file-name';
import { LOST_BY_REPETITION } from './lost-by-repetition';
import { LOST_PATCH } from './lost-patch';
import { MIXED_NAMESPACES } from './mixed-namespaces';
import { OLD_API_VERSION } from './old-api-version';
import { PATH_IN_SELECTOR } from './path-in-selector';
import { SAME_PORT_TWICE } from './same-port-twice';
import { SELECTOR_MISSES_TEMPLATE } from './selector-misses-template';
import { SELECTORS_OVERLAP } from './selectors-overlap';
import { UNKNOWN_KIND } from './unknown-kind';
import { Check } from '../check';

/** Names, selectors and files. */
export const IDENTITY: readonly Check[] = [
  LONG_HOST_LABEL,
  SELECTOR_MISSES_TEMPLATE,
  SELECTORS_OVERLAP,
  MIXED_NAMESPACES,
  LOST_BY_REPETITION,
  LOST_BY_FILE_NAME,
  LOST_PATCH,
  SAME_PORT_TWICE,
  OLD_API_VERSION,
  UNKNOWN_KIND,
  PATH_IN_SELECTOR,
];
