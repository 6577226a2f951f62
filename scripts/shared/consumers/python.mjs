import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../command.mjs';
import { peerPackages } from '../jsii-packages.mjs';
import { packagedFile } from '../package-files.mjs';
import { pythonEnvironment } from '../python-environment.mjs';

const TYPE_CHECKER = 'mypy>=1.11,<3';

/** In a virtual environment, against the wheel. */
export const python = {
  name: 'Python',
  packageOf: 'python',
  checkedBy: 'mypy --strict',
  exception: /^RuntimeError$/,

  build: async (folder, { example }) => {
    const requirements = peerPackages().map(({ version, targets }) => `${targets.python.distName}==${version}`);
    const interpreter = await pythonEnvironment(join(folder, 'environment'), [...requirements, 'jsii', TYPE_CHECKER]);
    const wheel = packagedFile('python', /\.whl$/);
    await run(interpreter, ['-m', 'pip', 'install', '--no-input', '--disable-pip-version-check', '--no-deps', '--force-reinstall', wheel]);

    const sources = join(folder, 'src');
    rmSync(sources, { recursive: true, force: true });
    cpSync('test/languages/python', sources, { recursive: true });
    writeFileSync(join(sources, 'example.py'), example.python);
    await run(interpreter, ['-m', 'mypy', '--strict', '.'], { cwd: sources });
    const program = (name) => [interpreter, join(sources, `${name}.py`)];
    return { main: program('main'), mistakes: program('mistakes'), example: program('example') };
  },
};
