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

/** One piece of code and where it goes. */
export interface Part {
  /** File or place, as the framework's users call it: `settings.py`, `Program.cs`, `Terminal`. */
  file: string;
  /** One sentence: where in that file, before or after what. */
  where: string;
  language: Language;
  /** What is copied. */
  code: string;
  /** Lines that already stand directly above the code: shown beside it for orientation, not copied. */
  above?: string;
  /** Lines that already stand somewhere below it: shown, not copied. */
  below?: string;
  /** What has to go from the person's own file: the code holds it anew, or stands in its place. */
  replaces?: string;
}

export interface Snippet {
  /** Empty when the policy must not be, or cannot be, printed. `notes` then says why. */
  parts: Part[];
  /** Sentences a person needs to know beside the code: what it opens, what it cannot do. */
  notes: string[];
}

/** One way people write the same server: with or without a package, another version. */
export interface Variant {
  id: string;
  name: string;
  /** Set where this way alone was only checked against the documentation, and the backend's others are run. */
  provenance?: 'documentation';
  /** Where this way is documented, if elsewhere than the backend. */
  docs?: string;
  print(policy: Policy, placement: Placement): Snippet;
}

/** Prints a repair in one server's own language. One file a backend, found by glob in `index.ts`. */
export interface Backend {
  /** The file name. */
  id: string;
  name: string;
  /** Where the options used are documented. */
  docs: string;
  /** `run`: the tests start this server with the printed repair. `documentation`: it was only checked against the docs. */
  provenance: 'run' | 'documentation';
  /** The first is shown first. */
  variants: [Variant, ...Variant[]];
}
