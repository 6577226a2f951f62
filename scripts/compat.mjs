// projen compat: compares the API with the last published one.
import { existsSync, readFileSync } from 'node:fs';
import { run, tool } from './shared/command.mjs';
import { main } from './shared/main.mjs';

const IGNORED_CHANGES = '.compatignore';

await main(async () => {
  const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
  const published = await run('npm', ['view', name, 'version', '--fetch-retries=0', '--fetch-timeout=10000'])
    .catch((error) => error);

  if (typeof published === 'string') {
    const ignored = existsSync(IGNORED_CHANGES) ? ['--ignore-file', IGNORED_CHANGES] : [];
    console.log(await tool('jsii-diff', [`npm:${name}`, '--keys', ...ignored]));
  } else if (published.output?.includes('E404')) {
    console.log(`skipped: ${name} was never published, so there is no API to be compatible with`);
  } else {
    console.log(`skipped: the registry cannot be asked for the last published ${name}`);
  }
});
