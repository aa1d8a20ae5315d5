/** One row of the table in `docs/performance.md`. */
export interface Measure {
  /** For `--only`. */
  id: string;
  what: string;
  /** What the figure is compared to. */
  floor: string;
  unit: '×' | 'ms' | '%' | 'MB' | 'kB';
  atMost: number;
  run(): Promise<Reading>;
}

export interface Reading {
  value: number;
  /** Other counts that explain the value, by name. */
  beside?: Record<string, number | string>;
}
