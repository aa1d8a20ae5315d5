/**
 * The engine runs in a worker, a page and Node. Besides the language it uses only what all three offer, and Vite's glob
 * import, which is resolved at bundling.
 */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  static canParse(url: string, base?: string): boolean;
}

interface ImportMeta {
  glob<Module>(pattern: string | string[], options: { eager: true; import: string }): Record<string, Module>;
}
