/** An error that a person has to do something about. */
export class Refusal extends Error {
  /** What our scripts print, instead of where in the code it was noticed. */
  public get output(): string {
    return this.message;
  }
}
