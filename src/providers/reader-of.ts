import { AWS } from './aws/facts';
import { AWS_READER } from './aws/read';
import { AZURE } from './azure/facts';
import { AZURE_READER } from './azure/read';
import { BalancerReader } from './balancer-reader';
import { GENERIC_READER } from './generic/read';
import { GKE } from './gke/facts';
import { GKE_READER } from './gke/read';
import { METAL_LB } from './metal-lb/facts';
import { METAL_LB_READER } from './metal-lb/read';
import { ProviderFacts } from './provider-facts';

const READERS: ReadonlyMap<ProviderFacts, BalancerReader> = new Map([
  [AWS, AWS_READER],
  [AZURE, AZURE_READER],
  [GKE, GKE_READER],
  [METAL_LB, METAL_LB_READER],
]);

/** How a Service is read that was written for a provider, by the name of its facts; one that has none is read by the fields alone. */
export function readerOfWritten(provider: string): BalancerReader {
  return [...READERS].find(([{ name }]) => name === provider)?.[1] ?? GENERIC_READER;
}

/** How a provider reads Services; nothing if no more is known of it than its facts. */
export function readerOf(provider: ProviderFacts): BalancerReader | undefined {
  return READERS.get(provider);
}
