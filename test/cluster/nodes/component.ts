import { ChildProcess, spawn } from 'child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'fs';
import { dirname, join } from 'path';
import { setTimeout } from 'timers/promises';
import { LOGS } from './instance';
import { on } from './machines';
import { Machine } from './network';

const LAST_LINES = 20;

/** A program of the cluster that runs until it is stopped, with a log of its own. */
export class Component {
  /** `name` is that of its log, as in `node-1/kubelet`. */
  public static start(machine: Machine, name: string, command: readonly string[]): Component {
    const log = join(LOGS, `${name}.log`);
    mkdirSync(dirname(log), { recursive: true });
    const output = openSync(log, 'a');
    const [program, args] = on(machine, ...command);
    const child = spawn(program, args, { stdio: ['ignore', output, output] });
    closeSync(output);
    return new Component(name, child, log);
  }

  private constructor(private readonly name: string, private readonly child: ChildProcess, private readonly log: string) {}

  /** Waits until `condition` holds; fails when the program has ended, with what it wrote last. */
  public async until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !await condition().catch(() => false); await setTimeout(50)) {
      if (this.hasEnded) {
        throw new Error(`${this.name} ended:\n${this.lastLines()}`);
      }
      if (Date.now() > end) {
        throw new Error(`${this.name} is not ready after ${seconds} s:\n${this.lastLines()}`);
      }
    }
  }

  public async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill();
      await ended;
    }
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private lastLines(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-LAST_LINES).join('\n');
  }
}
