import { setTimeout } from 'timers/promises';
import { echoApp } from './echo-app';
import { podsOf, untilNoneEnds } from './pods';
import { ExposedAppProps } from '../../../src';
import { eventually, LoadResult, Namespace, request, startLoad } from '../client';
import { NODES } from '../nodes/network';

/** Of all nodes together. */
export const PER_SECOND = 1000;

/** A busy machine makes a request wait, which does not lose it. */
const PATIENCE = 20;

/** Before the first request that may be lost, and after the last. */
const CALM = 1000;

export interface LoadedAppProps extends Partial<ExposedAppProps> {
  readonly name: string;

  /** No other app has it, before or after: connections from ports that are used again fail now and then for that alone. */
  readonly nodePort: number;
}

/** An app that is asked by a client outside, while something is done to it. */
export class LoadedApp {
  public readonly name: string;
  private readonly urls: string[];

  public constructor(private readonly namespace: Namespace, private readonly props: LoadedAppProps) {
    this.name = props.name;
    this.urls = NODES.map(({ address }) => `http://${address}:${props.nodePort}/`);
  }

  public async deploy(changed: Partial<ExposedAppProps> = {}): Promise<void> {
    const { nodePort, ...props } = this.props;
    await this.namespace.deploy((chart) => echoApp(chart, 'Web', { ...props, ...changed }).exposeViaNodePort({ nodePort }));
  }

  public pods(): Promise<any[]> {
    return podsOf(this.namespace, this.name);
  }

  /** What becomes of a steady load, through all nodes, until all pods have ended that something made end. */
  public async during(change: () => Promise<void>): Promise<LoadResult> {
    await Promise.all(this.urls.map((url) => eventually(() => request(url))));
    const perSecond = PER_SECOND / this.urls.length;
    const loads = await Promise.all(this.urls.map((url) => startLoad(url, { perSecond, timeoutSeconds: PATIENCE })));
    let results: LoadResult[] = [];
    try {
      await setTimeout(CALM);
      await change();
      await untilNoneEnds(this.namespace, this.name);
      await setTimeout(CALM);
    } finally {
      results = await Promise.all(loads.map((load) => load.stop()));
    }
    return sum(results);
  }
}

function sum(results: readonly LoadResult[]): LoadResult {
  return {
    sent: total(results.map(({ sent }) => sent)),
    failed: total(results.map(({ failed }) => failed)),
    reasons: totals(results.map(({ reasons }) => reasons)),
    pods: totals(results.map(({ pods }) => pods)),
    seconds: Math.max(...results.map(({ seconds }) => seconds)),
  };
}

function totals(counts: ReadonlyArray<LoadResult['pods']>): LoadResult['pods'] {
  const keys = new Set(counts.flatMap(Object.keys));
  return Object.fromEntries([...keys].map((key) => [key, total(counts.map((count) => count[key] ?? 0))]));
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sofar, number) => sofar + number, 0);
}
