/** Counts what passed and failed. */
export class Tally {
  passed = 0;
  failed = 0;

  add({ passed, failed }) {
    this.passed += passed;
    this.failed += failed;
  }

  /** A test: it fails with what `work` throws or returns. */
  async test(title, work) {
    const problem = await Promise.resolve().then(work).catch((error) => error.output ?? String(error));
    console.log(`${problem ? '✗' : '✓'} ${title}`);
    if (problem) console.log(String(problem).replace(/^/gm, '    '));
    this.add(problem ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 });
  }

  /** Prints the closing line, and makes the process fail if anything did. */
  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    if (this.failed > 0) process.exitCode = 1;
  }
}
