import { App, Chart, ChartProps } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';
import { Construct } from 'constructs';

/**
 * The only chart of an app, `test`, whose resources have readable names.
 */
export function testChart(props: ChartProps = {}): Chart {
  return new Chart(new App(), 'test', { disableResourceNameHashes: true, ...props });
}

/**
 * Pods with the label `app`, of whose ports nothing is known.
 */
export function testPods(scope: Construct, app = 'shop'): kplus.Pods {
  return kplus.Pods.select(scope, `Pods-${app}`, { labels: { app } });
}

/**
 * The manifests of the whole app, validated as in a synth.
 */
export function yamlOf(construct: Construct): string {
  return App.of(construct).synthYaml();
}

/**
 * The text of the error that an action ends with.
 */
export function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
}
