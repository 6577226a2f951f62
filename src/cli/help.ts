const OUTPUT = '  --output FILE              write the result there instead of to the standard output';

const WRITING = `${OUTPUT}
  --quiet                    no progress on the standard error stream`;

const JUDGING = `  --pack linters             what linters ask for, too
  --severity ID=SEVERITY     raise a check to warning, error or fatal; may be repeated
  --kubernetes MIN[-MAX]     the versions that the manifests are for   (1.32-1.36)
  --node-ports MIN-MAX       the node ports that the clusters hand out (30000-32767)
  --ingress-class NAME       a class that the clusters have; may be repeated
  --external KIND[/NS]/NAME  an object that exists in the clusters; '*' for every name; may be repeated
  --config FILE              a file with these options and with acknowledgements (cdk8s-exposure.yaml, if there is one)
${WRITING}`;

const PATHS = `Each PATH is a file, a folder (all *.yaml, *.yml and *.json in it and below), a pattern such as 'dist/**/*.yaml', or '-'
for the standard input.`;

/** What `--help` prints, for each command and for none. */
export const HELP: Readonly<Record<string, string>> = {
  none: `Judges, lists and compares how Kubernetes manifests are exposed.

  cdk8s-exposure check PATH...       what the API server would refuse, what would not work, what is wider open than it looks
  cdk8s-exposure map PATH...         every way in: from where, on which port, to which pods
  cdk8s-exposure diff BEFORE AFTER   what was opened, widened, narrowed or closed between two versions
  cdk8s-exposure explain ID          what a check means, what to do, and when it does not matter
  cdk8s-exposure COMMAND --help      the options of a command
  cdk8s-exposure --version

Exit status: 0 nothing to mend, 1 something to mend or something opened, 2 the command or its input could not be read.
`,
  check: `cdk8s-exposure check PATH...

Judges manifests by the rules of the API server, by the published schemas, and as a whole.
${PATHS}

  --format FORMAT            text, json, sarif, markdown or junit (text)
  --strict                   warnings count as errors
${JUDGING}

Exit status: 0 no errors, 1 errors (or warnings, with --strict), 2 the command or its input could not be read.
`,
  map: `cdk8s-exposure map PATH...

Lists every way in: from where it can be reached, on which port, by which Service to which pods.
${PATHS}

  --format FORMAT            text, json, mermaid, html or reach (text); reach is a shell script that tries every way in
  --strict                   objects that are not understood, and may open more, count as errors

What is found at the objects is marked in mermaid and html. By these options it is looked for, as by 'check':

${JUDGING}

Exit status: 0, or 1 with --strict if objects are not understood, or 2 if the command or its input could not be read.
`,
  diff: `cdk8s-exposure diff BEFORE AFTER

Compares the ways in of two versions of an app, and tells which fields would change that cannot be changed.
BEFORE and AFTER are each a PATH, or a file that 'cdk8s-exposure map --format json' wrote.
${PATHS}

  --format FORMAT            text, json or markdown (text)
  --strict                   new objects that are not understood, and may open more, count as opened
  --config FILE              a file that says what is known of the cluster (cdk8s-exposure.yaml, if there is one)
${WRITING}

Exit status: 0 nothing was opened or widened, 1 something was, or a field would change that cannot be changed,
2 the command or its input could not be read.
`,
  explain: `cdk8s-exposure explain [ID]

Says what a check means, what happens to users, what to do, and when it does not matter, with a manifest in which it is found and one in
which it is put right. ID is what stands at a finding, such as ingress/path-taken: that of a check, of a rule of the API server, or of what
is assumed. A topic, such as ingress, lists its ids, and no ID lists all of them.

  --format FORMAT            text, json or markdown (text)
${OUTPUT}

Exit status: 0, or 2 if there is no such id.
`,
};
