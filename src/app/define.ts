export { defineAppDeployment, portNameOf } from './app-deployment';
export { deploymentManifest } from './app-manifest';
export { AppNetworkPolicy } from './app-network-policy';
export { appProblems } from './app-problems';
