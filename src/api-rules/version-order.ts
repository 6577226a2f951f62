const VERSION = /^v(?<major>[1-9][0-9]*)(?:(?<stage>alpha|beta)(?<minor>[1-9][0-9]*))?$/;

const STAGES = ['alpha', 'beta', 'stable'];

/** Whether a version of an API comes after another: 'v2' after 'v1', 'v1' after 'v1beta2'; not if it is no version at all. */
export function isLaterVersion(version: string, other: string): boolean {
  const [one, two] = [partsOf(version), partsOf(other)];
  if (one === undefined || two === undefined) {
    return false;
  }
  const place = one.findIndex((part, i) => part !== two[i]);
  return place >= 0 && one[place] > two[place];
}

/** The parts by which versions are compared, one after the other. */
function partsOf(version: string): number[] | undefined {
  const { major, stage = 'stable', minor = '0' } = VERSION.exec(version)?.groups ?? {};
  return major === undefined ? undefined : [Number(major), STAGES.indexOf(stage), Number(minor)];
}
