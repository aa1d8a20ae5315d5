/** What `page.html` offers to whoever controls it. */
import type { Page } from 'playwright';
import type { Case } from './cases.ts';

/** A case, and the URL that the page requests. */
export interface Question {
  one: Case;
  url: string;
}

export interface PageGlobals {
  /** Makes the request as the case says. Resolves to what the page was told. */
  run(url: string, one: Case): Promise<string>;
}

/** Makes the page request all of them at once; returns what it was told of each. */
export function askAll(page: Page, asked: Question[]): Promise<string[]> {
  return page.evaluate(
    (all) => Promise.all(all.map(({ url, one }) => (globalThis as never as PageGlobals).run(url, one))),
    asked.map(({ url, one }) => ({ url, one })),
  );
}
