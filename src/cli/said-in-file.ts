import { Settings } from './settings';
import { SaidOfChecks } from '../judgement/judgements';

/** What a configuration file and the command line say of the checks: of one object, or of all of them. */
export function saidInFile({ acknowledgements, severities, configFile: file }: Settings): SaidOfChecks {
  return {
    severities,
    acknowledgements: acknowledgements.map(({ id, object, reason }) => {
      const part = partOf(object);
      return { id, reason, part, place: part, origin: { file }, correction: 'correct its object' };
    }),
    partsOf: ({ at }) => at === undefined ? [partOf()] : [partOf(), partOf(at.toString())],
  };
}

function partOf(object?: string): string {
  return object === undefined ? '' : ` of ${object}`;
}
