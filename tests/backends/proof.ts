import type { Server } from './server.ts';

/** What a passed test shows; `docs/backends.md` is made of these. */
export interface Proof {
  backend: string;
  variant: string;
  versions: string;
  by: 'browser' | 'http';
  /** The policy or the mistake. */
  name: string;
}

/** What a passed test shows of a development proxy. */
export interface ProxyProof {
  proxy: string;
  versions: string;
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
    proxyProof?: ProxyProof;
  }
}

export function proofOf({ backend, found }: Server, variant: string, by: Proof['by'], name: string): Proof {
  return { backend, variant, versions: found.title, by, name };
}
