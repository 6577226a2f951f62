/** Every option that some command has, so that each of the others is asked for it. */
const optionsIn = (help) => [...help.matchAll(/^ {2}(--[\w-]+)( \S+)?/gm)].map(([, option, value]) => ({ option, hasValue: value !== undefined }));

/** The files that wrong usages name. */
export const WRONG_FILES = {
  'wrong/field.yaml': 'strickt: true\n',
  'wrong/list.yaml': '- strict\n',
  'wrong/inventory.json': '{ "version": 1 }\n',
};

/**
 * What people type wrongly, by the help of each command: the words, and what the message must name.
 *
 * @param helps the help of each command, by its name
 */
export function wrongUsages(helps) {
  const all = new Set(Object.values(helps).flatMap(optionsIn).map(({ option }) => option));
  return [
    { words: ['chekc', 'manifests'], named: 'chekc' },
    { words: ['--bogus'], named: '--bogus' },
    { words: ['--version', 'now'], named: 'now' },
    ...Object.entries(helps).flatMap(([command, help]) => {
      const options = optionsIn(help);
      const paths = command === 'diff' ? ['manifests', 'manifests'] : ['manifests'];
      const wrong = (named, ...words) => ({ words: [command, ...paths, ...words], named });
      return [
        { words: [command], named: command === 'diff' ? 'BEFORE' : 'PATH' },
        { words: [command, ...paths.map(() => '')], named: 'PATH' },
        { words: [command, ...paths.slice(1), 'nowhere'], named: 'nowhere' },
        { words: [command, ...paths.slice(1), 'manifests/*.txt.yaml'], named: 'manifests/*.txt.yaml' },
        ...options.map(({ option, hasValue }) => wrong(option, hasValue ? option : `${option}=yes`)),
        ...['--bogus', ...[...all].filter((option) => !options.some((own) => own.option === option))].map((option) => wrong(option, option)),
        wrong('-x', '-x'),
        ...options.flatMap(({ option }) => (WRONG_VALUES[option] ?? []).map((value) => wrong(value, option, value))),
      ];
    }),
    { words: ['diff', 'manifests'], named: '1 path' },
    { words: ['diff', 'manifests', 'manifests', 'manifests'], named: '3 paths' },
    { words: ['diff', '-', '-'], named: 'standard input' },
    { words: ['diff', 'wrong/inventory.json', 'manifests'], named: 'wrong/inventory.json' },
  ];
}

const WRONG_VALUES = {
  '--format': ['nope', 'TEXT', ''],
  '--output': ['nowhere/report', 'manifests', ''],
  '--config': ['nowhere.yaml', 'wrong/field.yaml', 'wrong/list.yaml', 'manifests'],
  '--kubernetes': ['1.31', 'latest', '1.36-1.33', ''],
  '--node-ports': ['0-70000', '30000', '32767-30000', ''],
  '--ingress-class': [''],
  '--external': ['web', 'Pod//web', ''],
  '--pack': ['all', ''],
  '--severity': ['service-to-pod/selects-no-pods', 'service-to-pod/selects-no-pods=info', '=error', ''],
};
