import { readdirSync } from 'fs';
import { join } from 'path';

/*
 * One suite for all mistakes, since each suite loads cdk8s-plus anew, which
 * takes longer than all of these tests together. To run one of them:
 * npx jest test/invalid -t '<its name>'
 */
const FOLDER = join(__dirname, 'invalid');

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.test.ts')).sort()) {
  describe(file.replace('.test.ts', ''), () => {
    jest.requireActual(join(FOLDER, file));
  });
}
