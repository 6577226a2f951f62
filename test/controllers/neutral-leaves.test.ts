import { NEUTRAL } from './neutral-leaves';
import { NEUTRAL as OF_PROVIDERS } from '../providers/neutral-leaves';

const REASONS = {
  removed: ['default of the API', 'default of the controller', 'default of the provider', 'without effect here', 'only the order counts', 'said elsewhere too'],
  // another value contradicts what is said elsewhere, and is no default
  replaced: ['without effect here', 'only the order counts'],
};

test.each(Object.entries({ ...NEUTRAL, ...OF_PROVIDERS }))('a reason is given for each leaf of %s that changes nothing', (_, leaves) => {
  const unreasoned = Object.entries(leaves).filter(([leaf, reason]) => {
    const change = leaf.endsWith(' removed') ? 'removed' : 'replaced';
    return !REASONS[change].some((known) => reason.startsWith(`${known}: `));
  });
  expect(unreasoned).toEqual([]);
});
