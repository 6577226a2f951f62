import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { ExposedApp, TargetCluster } from '../../src';

/**
 * The app that generated calls are made in, and what they may refer to.
 */
export class World {
  public readonly chart: Chart;
  public readonly apps: ExposedApp[] = [];

  /** Options that a refusal has named. */
  public leftOut: ReadonlySet<string> = new Set();
  private number = 0;
  private used: string[] = [];

  public constructor(public readonly app: App, namespace: string | undefined) {
    this.chart = new Chart(app, 'shop', { namespace, disableResourceNameHashes: true });
  }

  /** A number that this world has not given yet: names, hosts, paths and ports that must be told apart are made of it. */
  public next(): number {
    this.number += 1;
    return this.number;
  }

  /** Notes that a call uses an option, a factory or a member of an enum. */
  public use(name: string): void {
    this.used.push(name);
  }

  /** What was used since it was asked for last. */
  public takeUsed(): string[] {
    const { used } = this;
    this.used = [];
    return used;
  }

  /** What undoes the calls that come after it. */
  public mark(): { readonly undo: () => void } {
    const there = new Set(this.chart.node.children);
    const [apps, used] = [this.apps.length, this.used.length];
    return {
      undo: () => {
        this.chart.node.children.filter((child) => !there.has(child)).forEach((child) => this.chart.node.tryRemoveChild(child.node.id));
        this.apps.length = apps;
        this.used.length = used;
      },
    };
  }

  /** A node port that nobody else has, in the static band. */
  public nodePort(): number {
    return TargetCluster.of(this.chart).nodePortRange.min + this.next();
  }

  /** The workload of somebody who does without `ExposedApp`, with nothing to be said against it. */
  public deployment(): kplus.Deployment {
    const deployment = new kplus.Deployment(this.chart, `Deployment${this.next()}`, {
      replicas: 2,
      containers: [{
        image: 'ghcr.io/acme/legacy:1.0.0',
        ports: [{ number: 8080, name: 'http' }],
        readiness: kplus.Probe.fromHttpGet('/ready', { port: 8080 }),
        lifecycle: { preStop: kplus.Handler.fromCommand(['sleep', '10']) },
      }],
    });
    deployment.scheduling.spread();
    return deployment;
  }
}

/** A value of a generated call, which may refer to what is in its world. */
export type Made = (world: World) => unknown;
