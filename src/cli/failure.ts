/** A reason to end without a result, in words for the person who typed the command. */
export class Failure extends Error {}
