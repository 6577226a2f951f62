export const PORT_NUMBER_RULE = 'must be a whole number from 1 to 65535';

/** A port of TCP, UDP or SCTP. */
export function isPortNumber(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 65535;
}
