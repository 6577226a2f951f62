import { AllowedClients, LoadBalancerProvider } from 'cdk8s-exposure';

/** What is different in each cluster that the shop runs in. */
export interface Environment {
  /** Of the chart, and so of the file that is applied. */
  readonly name: string;

  readonly host: string;
  readonly ingressClass: string;

  /** Who may send orders past the site. */
  readonly partners: AllowedClients;
  readonly provider: LoadBalancerProvider;
}

export const STAGING: Environment = {
  name: 'staging',
  host: 'shop.staging.example',
  ingressClass: 'traefik-internal',
  partners: AllowedClients.privateNetwork('10.20.0.0/16'),
  provider: LoadBalancerProvider.awsLoadBalancerController({ healthCheckSources: ['10.20.0.0/16'] }),
};

export const PRODUCTION: Environment = {
  name: 'production',
  host: 'shop.example',
  ingressClass: 'traefik',
  partners: AllowedClients.cidrs('203.0.113.0/24'),
  provider: LoadBalancerProvider.awsLoadBalancerController({ healthCheckSources: ['10.30.0.0/16'] }),
};
