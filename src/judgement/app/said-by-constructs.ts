import { SaidOfChecks } from '../judgements';
import { SaidOfApp } from '../said-of-app';

/** What constructs have said of the checks: each speaks for itself and all below it. */
export function saidByConstructs({ acknowledgements, options: { severities = {} } }: Pick<SaidOfApp, 'acknowledgements' | 'options'>): SaidOfChecks {
  return {
    severities: new Map(Object.entries(severities)),
    acknowledgements: acknowledgements.map(({ scope: { node: { path } }, ...said }) => (
      { ...said, part: path, origin: { construct: path }, correction: 'move it to the construct that is meant' }
    )),
    partsOf: ({ origin }) => scopesOf(origin.construct),
  };
}

/** The paths of a construct and of all above it. */
function scopesOf(path: string | undefined): string[] {
  const scopes = path === undefined ? [] : ['', path];
  for (let slash = path?.indexOf('/') ?? -1; slash > 0; slash = path!.indexOf('/', slash + 1)) {
    scopes.push(path!.slice(0, slash));
  }
  return path === '' ? [''] : scopes;
}
