/** What a keeper says to whoever connects to it. */
export interface Kept {
  /** The process whose namespaces are those of the cluster. */
  readonly pid: number;

  /** Whether it goes on when the process that started it ends. */
  readonly detached: boolean;

  /** It is being ended. */
  readonly ending: boolean;
}

/** What a keeper says to the process that started it. */
export interface Started {
  readonly failure?: string;

  /** The port of this machine that leads to the API server. */
  readonly port?: number;
}

/** What a keeper is told. */
export type Order = 'stop' | 'stop, but keep the logs';
