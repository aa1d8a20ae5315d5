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
  /** What else was counted, by name: it explains the value. */
  beside?: Record<string, number | string>;
}
