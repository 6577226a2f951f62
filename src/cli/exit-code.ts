/** What the process tells the pipeline. */
export enum ExitCode {
  /** Nothing that has to be mended; nothing that was opened. */
  OK = 0,
  /** Something has to be mended, or was opened or widened. */
  FOUND = 1,
  /** The command was not understood, or what it was to read could not be read. */
  FAILED = 2,
}
