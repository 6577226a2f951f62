/** @see https://github.com/adyanth/cloudflare-operator */
export const CLOUDFLARE_ROUTE_KINDS = ['Tunnel', 'ClusterTunnel', 'TunnelBinding', 'AccessTunnel'].map((kind) => `networking.cfargotunnel.com/${kind}`);
