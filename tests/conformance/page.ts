/** What `page.html` has for whoever steers it. */
import type { Page } from 'playwright';
import type { Case } from './cases.ts';

/** A case, and the URL that the page asks for. */
export interface Question {
  one: Case;
  url: string;
}

export interface PageGlobals {
  /** Asks as the case says. Resolves to what the page was told, once it was. */
  run(url: string, one: Case): Promise<string>;
}

/** Has the page ask for all of them at once: what it was told of each. */
export function askAll(page: Page, asked: Question[]): Promise<string[]> {
  return page.evaluate(
    (all) => Promise.all(all.map(({ url, one }) => (globalThis as never as PageGlobals).run(url, one))),
    asked.map(({ url, one }) => ({ url, one })),
  );
}
