import type { Server } from './server.ts';

/** What a passed test shows; `docs/backends.md` is made from these. */
export interface Proof {
  backend: string;
  variant: string;
  versions: string;
  by: 'browser' | 'http';
  /** The name of the policy or of the mistake. */
  name: string;
}

/** What a passed test shows about a development proxy. */
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
