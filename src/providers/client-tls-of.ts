import { ClientTls } from './client-tls';
import { DIGITAL_OCEAN } from './digital-ocean/facts';
import { digitalOceanTls } from './digital-ocean/tls';
import { HETZNER } from './hetzner/facts';
import { hetznerTls } from './hetzner/tls';
import { OCI } from './oci/facts';
import { ociTls } from './oci/tls';
import { ProviderFacts } from './provider-facts';

const BY_PROVIDER: ReadonlyMap<ProviderFacts, ClientTls> = new Map([
  [DIGITAL_OCEAN, digitalOceanTls],
  [HETZNER, hetznerTls],
  [OCI, ociTls],
]);

/** What says so for a provider that no reader is written for; nothing if it ends no TLS, or that is not known. */
export function clientTlsOf(provider: ProviderFacts): ClientTls | undefined {
  return BY_PROVIDER.get(provider);
}
