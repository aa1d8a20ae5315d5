import type { Placement, Policy } from '../engine/judgement.ts';

export type Language =
  | 'javascript'
  | 'typescript'
  | 'python'
  | 'csharp'
  | 'java'
  | 'go'
  | 'php'
  | 'ruby'
  | 'bash'
  | 'nginx'
  | 'apache'
  | 'caddyfile'
  | 'yaml'
  | 'json'
  | 'text';

/** A piece of code and where it goes. */
export interface Part {
  /** The file or place, as the framework's users call it: `settings.py`, `Program.cs`, `Terminal`. */
  file: string;
  /** One sentence: where in that file, before or after what. */
  where: string;
  language: Language;
  /** What gets copied. */
  code: string;
  /** Lines that already stand directly above the code: shown beside it for orientation, not copied. */
  above?: string;
  /** Lines that already stand somewhere below it: shown, not copied. */
  below?: string;
  /** What has to be removed from the person's own file, because the code contains it again or replaces it. */
  replaces?: string;
}

export interface Snippet {
  /** Empty if the policy must not be printed, or cannot be. `notes` then says why. */
  parts: Part[];
  /** Sentences to read beside the code: what it opens, and what it cannot do. */
  notes: string[];
}

/** One way people write the same server: with or without a package, another version. */
export interface Variant {
  id: string;
  name: string;
  /** Set if this variant was only checked against the documentation, while the backend's others are run. */
  provenance?: 'documentation';
  /** Where this variant is documented, if not where the backend is. */
  docs?: string;
  print(policy: Policy, placement: Placement): Snippet;
}

/** Prints a repair in one server's own language. One file per backend, found by glob in `index.ts`. */
export interface Backend {
  /** The file name. */
  id: string;
  name: string;
  /** Where the options used are documented. */
  docs: string;
  /**
   * `run`: the tests start this server with the printed repair. `documentation`: it was only checked against the
   * documentation.
   */
  provenance: 'run' | 'documentation';
  /** The first one is shown first. */
  variants: [Variant, ...Variant[]];
}
